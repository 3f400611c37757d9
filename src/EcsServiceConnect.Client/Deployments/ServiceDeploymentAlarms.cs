using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The CloudWatch alarms that can fail a service deployment, and whether they did. Received only.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentAlarms.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceDeploymentAlarms
{
    /// <summary>
    /// Whether the alarms are watched, have failed the deployment, or are not used
    /// (<see cref="ServiceDeploymentRollbackMonitorsStatus.Disabled"/>).
    /// </summary>
    public ServiceDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>The names of the alarms that the deployment watches.</summary>
    /// <value>Empty if there are none.</value>
    public IReadOnlyList<string> AlarmNames { get; init; } = [];

    /// <summary>The names of those alarms that went off.</summary>
    /// <value>Empty if none did.</value>
    public IReadOnlyList<string> TriggeredAlarmNames { get; init; } = [];
}
