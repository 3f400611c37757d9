using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether something watches over a service deployment that can roll it back.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceDeploymentRollbackMonitorsStatus(string Value)
{
    /// <summary>Nothing watches.</summary>
    public static ServiceDeploymentRollbackMonitorsStatus Disabled => new(Names.Disabled);

    /// <summary>It watches, and has found nothing so far.</summary>
    public static ServiceDeploymentRollbackMonitorsStatus Monitoring => new(Names.Monitoring);

    /// <summary>It has watched to the deployment's end, and found nothing.</summary>
    public static ServiceDeploymentRollbackMonitorsStatus MonitoringComplete => new(Names.MonitoringComplete);

    /// <summary>It has found a fault, and fails the deployment.</summary>
    public static ServiceDeploymentRollbackMonitorsStatus Triggered => new(Names.Triggered);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceDeploymentRollbackMonitorsStatus.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="ServiceDeploymentRollbackMonitorsStatus.Monitoring"/>
        public const string Monitoring = "MONITORING";

        /// <inheritdoc cref="ServiceDeploymentRollbackMonitorsStatus.MonitoringComplete"/>
        public const string MonitoringComplete = "MONITORING_COMPLETE";

        /// <inheritdoc cref="ServiceDeploymentRollbackMonitorsStatus.Triggered"/>
        public const string Triggered = "TRIGGERED";
    }
}
