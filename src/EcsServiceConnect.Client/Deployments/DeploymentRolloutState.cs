using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far a deployment of the rolling update has come.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentRolloutState(string Value)
{
    /// <summary>
    /// The service is in a steady state on this deployment: its tasks run and are healthy, and the older ones are gone.
    /// The deployment that a rollback starts reaches this state as well.
    /// </summary>
    public static DeploymentRolloutState Completed => new(Names.Completed);

    /// <summary>
    /// The circuit breaker or an alarm failed the deployment; it starts no more tasks. Seen only where one of the two
    /// is enabled. With rollback on, the service then starts another deployment of the last revision that completed.
    /// </summary>
    public static DeploymentRolloutState Failed => new(Names.Failed);

    /// <summary>
    /// Tasks are being started or replaced. Every deployment begins here, and without circuit breaker or alarms one
    /// that cannot succeed stays here.
    /// </summary>
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
