using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The progress of a deployment that is a rolling update.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentRolloutState(string Value)
{
    /// <summary>
    /// The service is in a steady state on this deployment: its tasks run and are healthy, the older ones are gone, and
    /// alarms that are watched stayed silent. The deployment that a rollback starts reaches this state as well.
    /// </summary>
    public static DeploymentRolloutState Completed => new(Names.Completed);

    /// <summary>
    /// The circuit breaker or an alarm failed the deployment; it starts no further tasks. Returned only where one of
    /// the two is enabled. With rollback enabled, ECS then starts another deployment of the last revision that
    /// completed.
    /// </summary>
    public static DeploymentRolloutState Failed => new(Names.Failed);

    /// <summary>
    /// Tasks are being started or replaced. Every deployment begins in this state. Without circuit breaker and alarms,
    /// one that cannot succeed stays in it.
    /// </summary>
    public static DeploymentRolloutState InProgress => new(Names.InProgress);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
