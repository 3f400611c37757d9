using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ContainerCondition(string Value)
{
    /// <summary>TODO</summary>
    public static ContainerCondition Complete => new(Names.Complete);

    /// <summary>TODO</summary>
    public static ContainerCondition Healthy => new(Names.Healthy);

    /// <summary>TODO</summary>
    public static ContainerCondition Start => new(Names.Start);

    /// <summary>TODO</summary>
    public static ContainerCondition Success => new(Names.Success);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
