using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="DaemonServiceActionEvent"/>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</remarks>
[EcsShape]
public sealed partial record DaemonServiceActionDetail
{
    /// <summary>How serious the event is.</summary>
    /// <value>Absent if the event does not state it.</value>
    public EcsEventType EventType { get; init; }

    /// <summary>What happened: <c>DAEMON_TASK_START_IMPAIRED</c>.</summary>
    /// <value>Absent if the event does not state it.</value>
    public DaemonEventName EventName { get; init; }

    /// <summary>The ARN of the cluster.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ClusterArn { get; init; }

    /// <summary>The ARN of the container instance that the task was to run on.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>The ARN of the task.</summary>
    /// <value>Null if none was created.</value>
    public string? TaskArn { get; init; }

    /// <summary>The ARN of the daemon.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? DaemonArn { get; init; }

    /// <summary>The ARN of the revision of the daemon.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? DaemonRevisionArn { get; init; }

    /// <summary>The ARN of the daemon's task definition.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? DaemonTaskDefinitionArn { get; init; }

    /// <summary>The name of the capacity provider of the container instance.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? CapacityProviderName { get; init; }

    /// <summary>Whether the task was created at all.</summary>
    /// <value>Absent if the event does not state it.</value>
    public DaemonTaskFailureType FailureType { get; init; }

    /// <summary>When it happened.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The reason, as text. Its wording is not promised.</summary>
    /// <value>Null if there is none.</value>
    public string? Reason { get; init; }
}
