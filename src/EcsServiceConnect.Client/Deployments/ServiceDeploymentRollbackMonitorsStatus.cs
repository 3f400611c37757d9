using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether the circuit breaker or the alarms of a service deployment are watching, and what they found.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceDeploymentRollbackMonitorsStatus(string Value)
{
    /// <summary>They are not used: nothing that they could find fails this deployment.</summary>
    public static ServiceDeploymentRollbackMonitorsStatus Disabled => new(Names.Disabled);

    /// <summary>They are watching, and have found nothing so far.</summary>
    public static ServiceDeploymentRollbackMonitorsStatus Monitoring => new(Names.Monitoring);

    /// <summary>
    /// They watched until the deployment ended, and found nothing. What fails from now on is not rolled back.
    /// </summary>
    public static ServiceDeploymentRollbackMonitorsStatus MonitoringComplete => new(Names.MonitoringComplete);

    /// <summary>
    /// They found a fault and failed the deployment. It is rolled back if that is enabled, and stopped otherwise.
    /// </summary>
    public static ServiceDeploymentRollbackMonitorsStatus Triggered => new(Names.Triggered);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
