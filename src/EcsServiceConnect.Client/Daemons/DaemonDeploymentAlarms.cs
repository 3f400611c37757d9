using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The CloudWatch alarms that a daemon's deployment watches, and which of them have gone off.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentAlarms.html</remarks>
[EcsShape]
public sealed partial record DaemonDeploymentAlarms
{
    /// <summary>Whether the alarms are watched, and whether one of them has failed the deployment.</summary>
    public DaemonDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>The names of the alarms that the deployment watches.</summary>
    /// <value>Empty where none is configured.</value>
    public IReadOnlyList<string> AlarmNames { get; init; } = [];

    /// <summary>The names of the alarms that have gone off and so failed the deployment.</summary>
    /// <value>Empty if none has.</value>
    public IReadOnlyList<string> TriggeredAlarmNames { get; init; } = [];
}
