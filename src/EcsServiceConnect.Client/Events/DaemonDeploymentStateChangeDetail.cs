using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="DaemonDeploymentStateChangeEvent"/>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</remarks>
[EcsShape]
public sealed partial record DaemonDeploymentStateChangeDetail
{
    /// <summary>How serious the event is.</summary>
    /// <value>Absent if the event does not state it.</value>
    public EcsEventType EventType { get; init; }

    /// <summary>The new state, such as <c>DAEMON_DEPLOYMENT_SUCCESSFUL</c>.</summary>
    /// <value>Absent if the event does not state it.</value>
    public DaemonEventName EventName { get; init; }

    /// <summary>The ARN of the cluster.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ClusterArn { get; init; }

    /// <summary>The ARN of the daemon.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? DaemonArn { get; init; }

    /// <summary>The ARN of the daemon's deployment.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? DaemonDeploymentArn { get; init; }

    /// <summary>The ARN of the revision that is deployed.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? TargetDaemonRevisionArn { get; init; }

    /// <summary>When the deployment reached this state.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The reason, as text. Its wording is not promised.</summary>
    /// <value>Null if there is none.</value>
    public string? Reason { get; init; }
}
