using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A machine that is registered with a cluster and runs tasks on it: an EC2 instance, a managed instance or a machine
/// of your own.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html</remarks>
[EcsShape]
public sealed partial record ContainerInstance
{
    /// <summary>The full ARN of the container instance.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>
    /// The id of the EC2 instance, such as <c>i-0123456789abcdef0</c>, or the id under which Systems Manager knows a
    /// machine of your own.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public string? Ec2InstanceId { get; init; }

    /// <summary>The capacity provider that the instance belongs to.</summary>
    /// <value>Null if it belongs to none.</value>
    public string? CapacityProviderName { get; init; }

    /// <summary>
    /// A number that grows with each change of the instance; compare it with that in an event to see which is newer.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public long? Version { get; init; }

    /// <summary>The versions of the container agent and of Docker on the instance.</summary>
    /// <value>Null where the service does not tell.</value>
    public VersionInfo? VersionInfo { get; init; }

    /// <summary>
    /// What new tasks can still use: CPU units of 1/1024 vCPU, memory in MiB, and the ports that are still free to be
    /// bound. Ports are listed the other way round: those that are taken.
    /// </summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<Resource> RemainingResources { get; init; } = [];

    /// <summary>
    /// What the instance had for tasks when it was registered: CPU units of 1/1024 vCPU, memory in MiB, and ports.
    /// </summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<Resource> RegisteredResources { get; init; } = [];

    /// <summary>
    /// What the instance does: <c>REGISTERING</c>, <c>REGISTRATION_FAILED</c>, <c>ACTIVE</c>, <c>INACTIVE</c>,
    /// <c>DEREGISTERING</c> or <c>DRAINING</c>. Only an active one takes new tasks.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public string? Status { get; init; }

    /// <summary>Why the instance is in its state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>
    /// Whether the container agent is connected to ECS. While it is not, no task can be started or stopped on the
    /// instance, and what is told of its tasks may be out of date.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public bool? AgentConnected { get; init; }

    /// <summary>How many tasks run on the instance, <c>RUNNING</c> being their state.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? RunningTasksCount { get; init; }

    /// <summary>How many tasks are on their way to run on the instance, <c>PENDING</c> being their state.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? PendingTasksCount { get; init; }

    /// <summary>How far the latest update of the container agent is.</summary>
    /// <value>Absent if none was ever asked for.</value>
    public AgentUpdateStatus AgentUpdateStatus { get; init; }

    /// <summary>
    /// The attributes of the instance, those that the agent set and those that were put by <see
    /// cref="PutAttributesRequest"/>. Placement can ask for them.
    /// </summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];

    /// <summary>When the instance was registered.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>What is attached to the instance, such as network interfaces.</summary>
    /// <value>Empty where there is nothing.</value>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The tags of the instance, at most 50.</summary>
    /// <value>Empty unless <see cref="ContainerInstanceField.Tags"/> was asked for.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The health of the instance, from the checks that ECS makes.</summary>
    /// <value>Null unless <see cref="ContainerInstanceField.ContainerInstanceHealth"/> was asked for.</value>
    public ContainerInstanceHealthStatus? HealthStatus { get; init; }

    /// <summary>The GPUs of the instance and how far they are in use.</summary>
    /// <value>Empty where there are none, or the service does not tell.</value>
    public IReadOnlyList<GpuDevice> GpuDevices { get; init; } = [];
}
