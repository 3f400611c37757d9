using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether the circuit breaker or the alarms watch a daemon's deployment, and whether they have failed it.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonDeploymentRollbackMonitorsStatus(string Value)
{
    /// <summary>It is off and cannot fail the deployment.</summary>
    public static DaemonDeploymentRollbackMonitorsStatus Disabled => new(Names.Disabled);

    /// <summary>It watches the deployment and has found no fault so far.</summary>
    public static DaemonDeploymentRollbackMonitorsStatus Monitoring => new(Names.Monitoring);

    /// <summary>It watched until the deployment ended and found no fault.</summary>
    public static DaemonDeploymentRollbackMonitorsStatus MonitoringComplete => new(Names.MonitoringComplete);

    /// <summary>It has found a fault and failed the deployment, which is then rolled back.</summary>
    public static DaemonDeploymentRollbackMonitorsStatus Triggered => new(Names.Triggered);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonDeploymentRollbackMonitorsStatus.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="DaemonDeploymentRollbackMonitorsStatus.Monitoring"/>
        public const string Monitoring = "MONITORING";

        /// <inheritdoc cref="DaemonDeploymentRollbackMonitorsStatus.MonitoringComplete"/>
        public const string MonitoringComplete = "MONITORING_COMPLETE";

        /// <inheritdoc cref="DaemonDeploymentRollbackMonitorsStatus.Triggered"/>
        public const string Triggered = "TRIGGERED";
    }
}
