using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentRolloutState(string Value)
{
    /// <summary>TODO</summary>
    public static DeploymentRolloutState Completed => new(Names.Completed);

    /// <summary>TODO</summary>
    public static DeploymentRolloutState Failed => new(Names.Failed);

    /// <summary>TODO</summary>
    public static DeploymentRolloutState InProgress => new(Names.InProgress);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentRolloutState.Completed"/>
        public const string Completed = "COMPLETED";

        /// <inheritdoc cref="DeploymentRolloutState.Failed"/>
        public const string Failed = "FAILED";

        /// <inheritdoc cref="DeploymentRolloutState.InProgress"/>
        public const string InProgress = "IN_PROGRESS";
    }
}
