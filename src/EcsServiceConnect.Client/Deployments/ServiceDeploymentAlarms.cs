using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The CloudWatch alarms that can roll a service deployment back.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentAlarms.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceDeploymentAlarms
{
    /// <summary>Whether they are watched, or one has gone off.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ServiceDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>The names of the alarms.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<string> AlarmNames { get; init; } = [];

    /// <summary>The names of those that have gone off.</summary>
    /// <value>Empty if none has.</value>
    public IReadOnlyList<string> TriggeredAlarmNames { get; init; } = [];
}
