using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="ServiceActionEvent"/>. Which members are set depends on <see cref="EventName"/>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html</remarks>
[EcsShape]
public sealed partial record ServiceActionDetail
{
    /// <summary>How serious the event is.</summary>
    /// <value>Absent if the event does not state it.</value>
    public EcsEventType EventType { get; init; }

    /// <summary>What happened, such as <c>SERVICE_STEADY_STATE</c>.</summary>
    /// <value>Absent if the event does not state it.</value>
    public ServiceEventName EventName { get; init; }

    /// <summary>The ARN of the cluster that the service runs in.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ClusterArn { get; init; }

    /// <summary>When the scheduler reported it.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Why a task could not be placed or configured, such as <c>RESOURCE:CPU</c>. Its wording is not promised.</summary>
    /// <value>Null if there is none.</value>
    public string? Reason { get; init; }

    /// <summary>The ARNs of the capacity providers that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> CapacityProviderArns { get; init; } = [];

    /// <summary>The ARNs of the container instances that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> ContainerInstanceArns { get; init; } = [];

    /// <summary>The ids of the EC2 instances that the event is about, such as <c>i-0123456789abcdef0</c>.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> Ec2InstanceIds { get; init; } = [];

    /// <summary>The ARNs of the tasks that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> TaskArns { get; init; } = [];

    /// <summary>The ARNs of the task sets that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> TaskSetArns { get; init; } = [];

    /// <summary>The ARNs of the target groups that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> TargetGroupArns { get; init; } = [];

    /// <summary>The targets of the target groups that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>The ARNs of the service registries that the event is about.</summary>
    /// <value>Empty if it is about none.</value>
    public IReadOnlyList<string> ServiceRegistryArns { get; init; } = [];

    /// <summary>The port of the container whose target is unhealthy.</summary>
    /// <value>Null if the event is about none.</value>
    public int? ContainerPort { get; init; }

    /// <summary>The number of tasks that the scheduler computed.</summary>
    /// <value>Null if the event is not about it.</value>
    public int? DesiredCount { get; init; }

    /// <summary>The service, in events of a created one.</summary>
    /// <value>Null in most events: <see cref="EcsEvent.ServiceName"/> names the service.</value>
    public string? ServiceName { get; init; }

    /// <summary>The service, in events of an updated one.</summary>
    /// <value>Null in most events: <see cref="EcsEvent.ServiceName"/> names the service.</value>
    public string? Service { get; init; }
}
