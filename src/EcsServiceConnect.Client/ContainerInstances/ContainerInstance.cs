using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A machine that is registered with a cluster and runs tasks: an EC2 instance, an instance of ECS Managed Instances,
/// or an external machine of your own.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html</remarks>
[EcsShape]
public sealed partial record ContainerInstance
{
    /// <summary>
    /// The full ARN of the container instance. Its last part is the id, which other requests accept, too.
    /// </summary>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>
    /// The id of the EC2 instance, such as <c>i-0123456789abcdef0</c>. For an external machine, its id in Systems
    /// Manager, such as <c>mi-0123456789abcdef0</c>.
    /// </summary>
    public string? Ec2InstanceId { get; init; }

    /// <summary>The capacity provider that the instance was started by.</summary>
    /// <value>Null for an instance of no capacity provider.</value>
    public string? CapacityProviderName { get; init; }

    /// <summary>
    /// A counter that grows with each change of the instance. Compare it with the version in an EventBridge event to
    /// see which of the two is newer.
    /// </summary>
    public long? Version { get; init; }

    /// <summary>The versions of the container agent and of Docker on the instance.</summary>
    public VersionInfo? VersionInfo { get; init; }

    /// <summary>
    /// What is left for new tasks: <c>CPU</c> in CPU units (1/1024 of a vCPU) and <c>MEMORY</c> in MiB. Of <c>PORTS</c>
    /// and <c>PORTS_UDP</c> it lists the opposite: the host ports that are in use, by the system or by running tasks.
    /// All others are free.
    /// </summary>
    public IReadOnlyList<Resource> RemainingResources { get; init; } = [];

    /// <summary>
    /// What the instance had for tasks when it was registered: <c>CPU</c> in CPU units (1/1024 of a vCPU) and
    /// <c>MEMORY</c> in MiB. <c>PORTS</c> and <c>PORTS_UDP</c> list the host ports that were reserved then and that no
    /// task can have.
    /// </summary>
    public IReadOnlyList<Resource> RegisteredResources { get; init; } = [];

    /// <summary>
    /// The state of the instance. Only an active one with a connected agent gets new tasks.
    /// <list type="bullet">
    /// <item><description><c>REGISTERING</c>: it is joining the cluster.</description></item>
    /// <item><description><c>REGISTRATION_FAILED</c>: it could not join; <see cref="StatusReason"/> has
    /// why.</description></item>
    /// <item><description><c>ACTIVE</c>: it gets tasks.</description></item>
    /// <item><description><c>DRAINING</c>: it gets no new tasks, and those of services are replaced
    /// elsewhere.</description></item>
    /// <item><description><c>DEREGISTERING</c>: it is leaving the cluster.</description></item>
    /// <item><description><c>INACTIVE</c>: it has left the cluster.</description></item>
    /// </list>
    /// </summary>
    public string? Status { get; init; }

    /// <summary>An explanation of the state, such as why the registration failed.</summary>
    /// <value>Null if there is nothing to explain.</value>
    public string? StatusReason { get; init; }

    /// <summary>
    /// Whether the container agent is connected to ECS. While it is not, no task can be started or stopped on the
    /// instance, and the states of its tasks may be out of date.
    /// </summary>
    public bool? AgentConnected { get; init; }

    /// <summary>
    /// The number of tasks on the instance in the status <c>RUNNING</c>. Draining is complete when it is 0.
    /// </summary>
    public int? RunningTasksCount { get; init; }

    /// <summary>
    /// The number of tasks on the instance in the status <c>PENDING</c>: placed there, but not running yet.
    /// </summary>
    public int? PendingTasksCount { get; init; }

    /// <summary>The progress of the latest update of the container agent.</summary>
    /// <value>Absent if no update was ever requested.</value>
    public AgentUpdateStatus AgentUpdateStatus { get; init; }

    /// <summary>
    /// The attributes of the instance, for placement constraints: those that the agent set when it registered, and
    /// those of <see cref="PutAttributesRequest"/>.
    /// </summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];

    /// <summary>When the instance was registered.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>What is attached to the instance, such as elastic network interfaces.</summary>
    /// <value>Empty where nothing is.</value>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The tags of the instance, at most 50.</summary>
    /// <value>Empty unless <see cref="ContainerInstanceField.Tags"/> was requested.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The health of the instance according to the automatic checks of ECS, which need container agent 1.57.0 or later.
    /// </summary>
    /// <value>Null unless <see cref="ContainerInstanceField.ContainerInstanceHealth"/> was requested.</value>
    public ContainerInstanceHealthStatus? HealthStatus { get; init; }

    /// <summary>The GPUs of the instance and how each is used now.</summary>
    /// <value>Empty for an instance without GPUs.</value>
    public IReadOnlyList<GpuDevice> GpuDevices { get; init; } = [];
}
