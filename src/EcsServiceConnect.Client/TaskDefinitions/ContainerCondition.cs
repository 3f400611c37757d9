using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The condition that a container must reach before a container that depends on it is started. The default value means
/// absent.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ContainerCondition(string Value)
{
    /// <summary>
    /// It has run to its end, with any exit code. Not possible for an essential container, whose end would stop the
    /// task.
    /// </summary>
    public static ContainerCondition Complete => new(Names.Complete);

    /// <summary>
    /// Its <see cref="ContainerDefinition.HealthCheck"/> has passed, so it must define one. Checked while the task
    /// starts, not afterwards.
    /// </summary>
    public static ContainerCondition Healthy => new(Names.Healthy);

    /// <summary>It has been started. Whether the program inside is ready does not matter.</summary>
    public static ContainerCondition Start => new(Names.Start);

    /// <summary>
    /// It has run to its end with exit code 0. Not possible for an essential container, whose end would stop the task.
    /// </summary>
    public static ContainerCondition Success => new(Names.Success);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ContainerCondition.Complete"/>
        public const string Complete = "COMPLETE";

        /// <inheritdoc cref="ContainerCondition.Healthy"/>
        public const string Healthy = "HEALTHY";

        /// <inheritdoc cref="ContainerCondition.Start"/>
        public const string Start = "START";

        /// <inheritdoc cref="ContainerCondition.Success"/>
        public const string Success = "SUCCESS";
    }
}
