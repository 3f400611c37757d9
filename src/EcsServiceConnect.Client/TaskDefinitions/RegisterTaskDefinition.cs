using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Requests to register a task definition: the template of tasks and services. Each registration creates a new revision
/// of its family; earlier revisions never change.
/// </summary>
/// <remarks>
/// A task definition file written for the AWS CLI loads as this record through <see cref="EcsJson"/>. The whole definition may be up to 64 KiB of JSON.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html</para>
/// </remarks>
[EcsOperation]
[CopiedFrom(typeof(TaskDefinition))]
public sealed partial record RegisterTaskDefinitionRequest : EcsRequest<RegisterTaskDefinitionResponse>, ITaggableRequest
{
    /// <summary>
    /// Required. The name that all revisions share: up to 255 letters, digits, hyphens and underscores. The first
    /// revision of a family is 1, and each registration increments the number, also after revisions were deregistered.
    /// </summary>
    public required string Family { get; init; }

    /// <summary>
    /// The IAM role that programs in the task's containers act as when they call AWS: its ARN, or its name alone.
    /// </summary>
    /// <value>Null: the containers have no role of the task's.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS itself acts for the task: pulls images from Amazon ECR, writes logs,
    /// reads secrets and environment files.
    /// </summary>
    /// <value>
    /// Null: none. <see cref="ContainerDefinition.Secrets"/>, <see cref="ContainerDefinition.RepositoryCredentials"/> and
    /// <see cref="LogConfiguration.SecretOptions"/> need one; on Fargate so do images of Amazon ECR and the log driver
    /// <c>awslogs</c>.
    /// </value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// How the task's containers are connected to the network. Fargate needs <c>awsvpc</c>; Service Connect needs
    /// <c>awsvpc</c> or <c>bridge</c>; Windows instances support <c>awsvpc</c> and their own default only.
    /// </summary>
    /// <value>
    /// Absent: <c>bridge</c> on Linux instances, the default NAT network on Windows instances, <c>awsvpc</c> on ECS Managed
    /// Instances.
    /// </value>
    /// <remarks>
    /// With <c>awsvpc</c>, services and tasks made from the definition must state a network configuration. With
    /// <c>none</c>, port mappings are invalid.
    /// </remarks>
    [AbsentMeans(NetworkMode.Names.Bridge)]
    public NetworkMode NetworkMode { get; init; }

    /// <summary>Required. The task's containers: at least one of them essential, at most 10 in all.</summary>
    public required IReadOnlyList<ContainerDefinition> ContainerDefinitions { get; init; }

    /// <summary>The volumes that containers can mount through their mount points.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Volume>? Volumes { get; init; }

    /// <summary>
    /// Conditions that a container instance must meet to run the task; at most 10, those that are stated when a task is
    /// run included. Not supported on Fargate.
    /// </summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 10)]
    public IReadOnlyList<TaskDefinitionPlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>
    /// The kinds of capacity that the definition is for. The service checks it against all of them and throws a
    /// <see cref="ClientException"/> for what is incompatible.
    /// </summary>
    /// <value>
    /// Null: nothing in particular is checked; <see cref="Models.TaskDefinition.Compatibilities"/> of the response
    /// lists the compatible kinds.
    /// </value>
    /// <remarks>
    /// State <c>FARGATE</c> for tasks on Fargate: otherwise a mistake shows only when the first task is run.
    /// </remarks>
    [Unordered]
    public IReadOnlyList<Compatibility>? RequiresCompatibilities { get; init; }

    /// <summary>
    /// The task's CPU: CPU units (<c>1024</c>) or vCPUs (<c>1 vCPU</c>); the service keeps CPU units, 1024 to a vCPU.
    /// Ignored for Windows containers on EC2, where the containers' own values apply.
    /// </summary>
    /// <value>
    /// Null: no task-level limit on EC2 and external instances, where 128 (0.125 vCPU) to 196608 (192 vCPU) is
    /// allowed. Required on Fargate.
    /// </value>
    /// <remarks>
    /// Fargate supports these values, each with its own values of <see cref="Memory"/>; any other pair is a
    /// <see cref="ClientException"/> where <see cref="RequiresCompatibilities"/> holds <c>FARGATE</c>:
    /// <list type="table">
    ///   <listheader><term>CPU units</term><description>Memory in MiB</description></listheader>
    ///   <item><term>256 (0.25 vCPU)</term><description>512, 1024 or 2048</description></item>
    ///   <item><term>512 (0.5 vCPU)</term><description>1024, 2048, 3072 or 4096</description></item>
    ///   <item><term>1024 (1 vCPU)</term><description>2048 to 8192, in steps of 1024</description></item>
    ///   <item><term>2048 (2 vCPU)</term><description>4096 to 16384, in steps of 1024</description></item>
    ///   <item><term>4096 (4 vCPU)</term><description>8192 to 30720, in steps of 1024</description></item>
    ///   <item><term>8192 (8 vCPU)</term><description>16384 to 61440, in steps of 4096</description></item>
    ///   <item><term>16384 (16 vCPU)</term><description>32768 to 122880, in steps of 8192</description></item>
    ///   <item><term>32768 (32 vCPU)</term><description>61440, 122880 or 249856</description></item>
    /// </list>
    /// 8, 16 and 32 vCPU need Linux platform version 1.4.0. Windows containers can have 1, 2 or 4 vCPU.
    /// </remarks>
    public string? Cpu { get; init; }

    /// <summary>
    /// The task's memory: MiB (<c>2048</c>) or gigabytes of 1024 MiB (<c>2 GB</c>); the service keeps MiB. Ignored for
    /// Windows containers on EC2, where the containers' own values apply.
    /// </summary>
    /// <value>
    /// Null: no task-level limit on EC2 and external instances; each container then needs a limit or reservation of
    /// its own. Required on Fargate.
    /// </value>
    /// <remarks>
    /// What Fargate supports depends on <see cref="Cpu"/>; any other pair is a <see cref="ClientException"/> where
    /// <see cref="RequiresCompatibilities"/> holds <c>FARGATE</c>:
    /// <list type="table">
    ///   <listheader><term>Memory in MiB</term><description>CPU units</description></listheader>
    ///   <item><term>512, 1024 or 2048</term><description>256 (0.25 vCPU)</description></item>
    ///   <item><term>1024, 2048, 3072 or 4096</term><description>512 (0.5 vCPU)</description></item>
    ///   <item><term>2048 to 8192, in steps of 1024</term><description>1024 (1 vCPU)</description></item>
    ///   <item><term>4096 to 16384, in steps of 1024</term><description>2048 (2 vCPU)</description></item>
    ///   <item><term>8192 to 30720, in steps of 1024</term><description>4096 (4 vCPU)</description></item>
    ///   <item><term>16384 to 61440, in steps of 4096</term><description>8192 (8 vCPU)</description></item>
    ///   <item><term>32768 to 122880, in steps of 8192</term><description>16384 (16 vCPU)</description></item>
    ///   <item><term>61440, 122880 or 249856</term><description>32768 (32 vCPU)</description></item>
    /// </list>
    /// The last three need Linux platform version 1.4.0; Windows containers can have the three before them.
    /// </remarks>
    public string? Memory { get; init; }

    /// <summary>
    /// Tags of the new revision, at most 50: keys up to 128 characters, each once, not beginning with <c>aws:</c>;
    /// values up to 256 characters.
    /// </summary>
    /// <value>Null: none. A revision does not inherit the tags of the previous revision.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// The processes that the containers see: <c>task</c> (those of the whole task) or <c>host</c> (those of the
    /// instance). On Fargate only <c>task</c>, with Linux platform version 1.4.0 or later; not for Windows containers.
    /// </summary>
    /// <value>Absent: each container sees its own processes alone.</value>
    [LengthRange(1, int.MaxValue)]
    public PidMode PidMode { get; init; }

    /// <summary>
    /// The inter-process communication resources that the containers share: <c>host</c>, <c>task</c> or <c>none</c>.
    /// Not for Windows containers or Fargate.
    /// </summary>
    /// <value>Absent: what the Docker daemon of the instance is set to.</value>
    [LengthRange(1, int.MaxValue)]
    public IpcMode IpcMode { get; init; }

    /// <summary>The App Mesh proxy that the task's traffic goes through. Not needed for Service Connect.</summary>
    /// <value>Null: none.</value>
    public ProxyConfiguration? ProxyConfiguration { get; init; }

    /// <summary>
    /// Elastic Inference accelerators for the task's containers. AWS has closed that service and deprecated this member;
    /// a registration that states some throws a <see cref="ClientException"/>.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<InferenceAccelerator>? InferenceAccelerators { get; init; }

    /// <summary>
    /// How much ephemeral storage a Fargate task gets, shared by its containers: 21 to 200 GiB. Needs Linux platform
    /// version 1.4.0 or Windows platform version 1.0.0.
    /// </summary>
    /// <value>Null: 20 GiB. A definition that requires EC2 and not Fargate cannot set it.</value>
    public EphemeralStorage? EphemeralStorage { get; init; }

    /// <summary>
    /// The operating system and CPU architecture that the images are built for. Fargate starts tasks on such hosts.
    /// </summary>
    /// <value>Null: Linux on <c>X86_64</c>.</value>
    public RuntimePlatform? RuntimePlatform { get; init; }

    /// <summary>
    /// Whether programs in the task may request network faults from the agent's fault injection endpoints, as AWS Fault
    /// Injection Service does. Needs network mode <c>awsvpc</c> or <c>host</c>.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false, IsDescribed = true)]
    public bool? EnableFaultInjection { get; init; }
}

/// <summary>The response to <see cref="RegisterTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record RegisterTaskDefinitionResponse : EcsResponse
{
    /// <summary>
    /// The new revision, with its ARN, its <see cref="Models.TaskDefinition.Revision"/> and what the service has filled
    /// in.
    /// </summary>
    public TaskDefinition? TaskDefinition { get; init; }

    /// <summary>The tags of the new revision, at most 50; empty if the request had none.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
