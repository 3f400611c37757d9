using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One run of a task definition: the containers that were started together, where they run and what state they are
/// in. The API calls it Task.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="LastStatus"/> follows the task's life: <c>PROVISIONING</c>, <c>PENDING</c>, <c>ACTIVATING</c>,
/// <c>RUNNING</c>, <c>DEACTIVATING</c>, <c>STOPPING</c>, <c>DEPROVISIONING</c>, <c>STOPPED</c>. A stopped task can
/// be described for about an hour. Received only.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html</para>
/// </remarks>
[EcsShape]
public sealed partial record EcsTask
{
    /// <summary>
    /// What is attached to the task: its network interface with network mode <c>awsvpc</c>, its Service Connect proxy
    /// configuration, its managed EBS volumes.
    /// </summary>
    /// <value>Empty for a task without attachments.</value>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>
    /// The attributes of the task, such as <c>ecs.cpu-architecture</c> with <c>x86_64</c> or <c>arm64</c>.
    /// </summary>
    /// <value>Empty for a task without attributes.</value>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];

    /// <summary>The Availability Zone that the task runs in, such as <c>eu-central-1a</c>.</summary>
    /// <value>Null until the task is placed.</value>
    public string? AvailabilityZone { get; init; }

    /// <summary>The capacity provider that the task runs on, such as <c>FARGATE_SPOT</c>.</summary>
    /// <value>Null for a task that was started with a launch type.</value>
    public string? CapacityProviderName { get; init; }

    /// <summary>The ARN of the cluster that the task runs in.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// Whether the agent that runs the task is in contact with ECS; if not, the state here may be old.
    /// </summary>
    public Connectivity Connectivity { get; init; }

    /// <summary>
    /// When the agent last went into the state <see cref="Models.Connectivity.Connected"/> for this task.
    /// </summary>
    public DateTimeOffset? ConnectivityAt { get; init; }

    /// <summary>The ARN of the container instance that hosts the task.</summary>
    /// <value>Null on Fargate and until the task is placed.</value>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>
    /// The containers of the task, including those that ECS adds itself (such as the Service Connect proxy).
    /// </summary>
    public IReadOnlyList<Container> Containers { get; init; } = [];

    /// <summary>
    /// The CPU units (1/1024 of a vCPU) of the whole task, as decimal text, such as <c>1024</c>: the value of the
    /// task definition or of its override. On Fargate always set, to one of the sizes listed at
    /// <see cref="RegisterTaskDefinitionRequest.Cpu"/>.
    /// </summary>
    /// <value>Null where the task definition sets none (EC2 and external instances only).</value>
    public string? Cpu { get; init; }

    /// <summary>When the task was created: the moment it entered <c>PENDING</c>.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// The state that the task is to reach: <c>RUNNING</c>, or <c>STOPPED</c> once it is to end.
    /// <see cref="LastStatus"/> follows.
    /// </summary>
    public string? DesiredStatus { get; init; }

    /// <summary>Whether ECS Exec may run commands in the task's containers.</summary>
    /// <value>Null reads as false.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>When the containers stopped executing, before the task's resources were released.</summary>
    /// <value>Null while the task runs.</value>
    public DateTimeOffset? ExecutionStoppedAt { get; init; }

    /// <summary>
    /// The task group: <c>service:NAME</c> for a task of a service, otherwise the name that the caller gave, or
    /// <c>family:FAMILY</c> if none was set. Placement constraints and strategies can refer to it.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>
    /// The health of the task: <c>HEALTHY</c> if all essential containers with a health check are, <c>UNHEALTHY</c>
    /// if one of them is not, otherwise <c>UNKNOWN</c>. Only health checks of the container definitions count, not
    /// those built into an image.
    /// </summary>
    public HealthStatus HealthStatus { get; init; }

    /// <summary>
    /// The Elastic Inference accelerators of the task. Deprecated: Elastic Inference is no longer offered.
    /// </summary>
    /// <value>Empty for every recent task.</value>
    public IReadOnlyList<InferenceAccelerator> InferenceAccelerators { get; init; } = [];

    /// <summary>
    /// The state that the task was last known to be in.
    /// <list type="bullet">
    /// <item><description><c>PROVISIONING</c>: what the task needs before it starts (network interface, capacity) is
    /// being prepared.</description></item>
    /// <item><description><c>PENDING</c>: it waits for its agent to start the containers.</description></item>
    /// <item><description><c>ACTIVATING</c>: its containers are started and it is registered with load balancers and
    /// Service Connect or service discovery.</description></item>
    /// <item><description><c>RUNNING</c>: it runs.</description></item>
    /// <item><description><c>DEACTIVATING</c>: it is removed from load balancers and service
    /// discovery.</description></item>
    /// <item><description><c>STOPPING</c>: its containers are being stopped.</description></item>
    /// <item><description><c>DEPROVISIONING</c>: its network interface and volumes are
    /// detached.</description></item>
    /// <item><description><c>STOPPED</c>: it has ended for good.</description></item>
    /// <item><description><c>DELETED</c>: a passing state of a stopped task, which the console does not
    /// show.</description></item>
    /// </list>
    /// </summary>
    public string? LastStatus { get; init; }

    /// <summary>
    /// The infrastructure that the task runs on. <see cref="CapacityProviderName"/> distinguishes Fargate and Fargate Spot
    /// apart.
    /// </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// The memory of the whole task in MiB, as decimal text, such as <c>2048</c>: the value of the task definition or
    /// of its override. On Fargate always set, to one of the sizes listed at
    /// <see cref="RegisterTaskDefinitionRequest.Cpu"/>.
    /// </summary>
    /// <value>Null where the task definition sets none (EC2 and external instances only).</value>
    public string? Memory { get; init; }

    /// <summary>What was overridden in the task definition when the task was started.</summary>
    /// <value>Null or without members if nothing was overridden.</value>
    public TaskOverride? Overrides { get; init; }

    /// <summary>The Fargate platform version that the task runs on, such as <c>1.4.0</c>.</summary>
    /// <value>Null for a task that is not on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// The operating system that Fargate runs the task on, such as <c>Linux</c> or <c>Windows Server 2022 Core</c>.
    /// </summary>
    /// <value>Null for a task that is not on Fargate.</value>
    public string? PlatformFamily { get; init; }

    /// <summary>When the pull of the container images began.</summary>
    /// <value>Null until it began.</value>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>When the pull of the container images ended.</summary>
    /// <value>Null until it ended.</value>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>When the task went from <c>PENDING</c> to <c>RUNNING</c>.</summary>
    /// <value>Null for a task that never ran.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>
    /// Who or what started the task: the text of <see cref="RunTaskRequest.StartedBy"/>; for a task of a
    /// service the id of the deployment (<c>ecs-svc/...</c>) that started it.
    /// </summary>
    /// <value>Null for a task that was started without such a text.</value>
    public string? StartedBy { get; init; }

    /// <summary>
    /// The kind of reason for which the task stopped or is stopping; <see cref="StoppedReason"/> is the text.
    /// </summary>
    /// <value>Absent until the task is stopped or ends by itself.</value>
    public TaskStopCode StopCode { get; init; }

    /// <summary>When the task reached <c>STOPPED</c>.</summary>
    /// <value>Null until then.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>
    /// Why the task stopped, as text such as <c>Essential container in task exited</c>; the containers'
    /// <see cref="Container.Reason"/> and <see cref="Container.ExitCode"/> have the details.
    /// </summary>
    /// <value>Null until the task is stopped or ends by itself.</value>
    public string? StoppedReason { get; init; }

    /// <summary>When the task left <c>RUNNING</c> in order to stop.</summary>
    /// <value>Null until then.</value>
    public DateTimeOffset? StoppingAt { get; init; }

    /// <summary>The tags of the task, 0 to 50.</summary>
    /// <value>
    /// Empty unless the request includes tags (<see cref="TaskField.Tags"/>); the responses of RunTask and StartTask
    /// have them.
    /// </value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The ARN of the task, such as
    /// <c>arn:aws:ecs:eu-west-1:123456789012:task/prod/0123456789abcdef0123456789abcdef</c>. Its last part is the
    /// task's id.
    /// </summary>
    public string? TaskArn { get; init; }

    /// <summary>The ARN of the task definition that the task was made from, with its revision.</summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>
    /// A counter that grows with every change of the task that is reported as an event. It is the same number as in
    /// the task's EventBridge events, so the greater one of two states is the newer.
    /// </summary>
    public long? Version { get; init; }

    /// <summary>
    /// The size of the task's ephemeral storage in GiB, as the task definition or its override states it.
    /// </summary>
    /// <value>Null where neither states one.</value>
    public EphemeralStorage? EphemeralStorage { get; init; }

    /// <summary>
    /// The ephemeral storage that Fargate really gave the task, in GiB, and the key that encrypts it.
    /// </summary>
    /// <value>Null for a task that is not on Fargate.</value>
    public TaskEphemeralStorage? FargateEphemeralStorage { get; init; }
}
