using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Starts tasks outside any service, for instance a batch job, and lets ECS choose where they run.
/// </summary>
/// <remarks>
/// <para>
/// The call only requests the start: the returned tasks are still <c>PROVISIONING</c> or <c>PENDING</c>. Tasks that
/// could not be placed are in <see cref="RunTaskResponse.Failures"/> of an otherwise successful response. Only
/// tasks of services use Service Connect. A task that ends or fails is not started again.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record RunTaskRequest : EcsRequest<RunTaskResponse>, ILaunchTypeRequest, ITaggableRequest
{
    /// <summary>
    /// The capacity providers to spread the tasks over, at most 20, all associated with the cluster. Excludes
    /// <see cref="LaunchType"/>. Needed for Fargate Spot, for ECS Managed Instances and for clusters that scale their
    /// own instances.
    /// </summary>
    /// <value>Null: <see cref="LaunchType"/> holds; if that is absent too, the cluster's default strategy.</value>
    [LengthRange(0, 20)]
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>The cluster to run the tasks in: its short name or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>How many tasks to start, 1 to 10.</summary>
    /// <value>Null: one.</value>
    [ValueRange(1, 10)]
    public int? Count { get; init; }

    /// <summary>Whether ECS tags the tasks with the cluster's name (<c>aws:ecs:clusterName</c>).</summary>
    /// <value>Null: false.</value>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>
    /// Whether ECS Exec is allowed in all containers of the tasks. It needs a task role, in the task definition or as an
    /// override.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>
    /// The task group that the tasks belong to; placement constraints and strategies can refer to it. Names that
    /// begin with <c>service:</c> belong to services.
    /// </summary>
    /// <value>Null: <c>family:</c> and the family of the task definition.</value>
    [LengthRange(0, 255)]
    public string? Group { get; init; }

    /// <summary>
    /// The infrastructure to run the tasks on: <see cref="Models.LaunchType.Fargate"/>,
    /// <see cref="Models.LaunchType.Ec2"/> or <see cref="Models.LaunchType.External"/>. Excludes
    /// <see cref="CapacityProviderStrategy"/>; Fargate Spot and Managed Instances are reached through a strategy
    /// only.
    /// </summary>
    /// <value>
    /// Absent: <see cref="CapacityProviderStrategy"/> holds; if that is absent too, the cluster's
    /// default strategy, and <c>EC2</c> where the cluster has none.
    /// </value>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// Subnets, security groups and public address of the tasks. Required with the network mode <c>awsvpc</c>, and so
    /// on Fargate; not allowed with any other network mode.
    /// </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// What to change in the task definition for these tasks: commands, environment, roles, sizes. At most 8,192
    /// characters in all, counted as JSON.
    /// </summary>
    /// <value>Null: the task definition holds as it is.</value>
    public TaskOverride? Overrides { get; init; }

    /// <summary>
    /// Conditions that a container instance must meet to get a task; at most 10, including those of the task
    /// definition. Not for Fargate.
    /// </summary>
    /// <value>Null: only those of the task definition.</value>
    [LengthRange(0, 10)]
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>
    /// How to choose among the container instances that fit; at most 5, applied in their order. Not for Fargate.
    /// </summary>
    /// <value>Null: ECS picks among the instances that fit.</value>
    [LengthRange(0, 5, HasServiceMessage = true)]
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>The Fargate platform version to use, such as <c>1.4.0</c>. Only for tasks on Fargate.</summary>
    /// <value>Null: <c>LATEST</c>.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// <see cref="Models.PropagateTags.TaskDefinition"/> to copy the tags of the task definition to the tasks, which
    /// is possible only now. <see cref="Models.PropagateTags.Service"/> is rejected here.
    /// </summary>
    /// <value>Absent: no tags are copied.</value>
    public PropagateTags PropagateTags { get; init; }

    /// <summary>
    /// A reference id for the tasks, up to 1,024 characters. Descriptions of tasks do not have it, and ListTasks cannot
    /// filter by it: to find tasks again use <see cref="StartedBy"/>.
    /// </summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 1024)]
    public string? ReferenceId { get; init; }

    /// <summary>
    /// A mark of the caller's own, such as the id of a job, by which ListTasks finds the tasks again
    /// (<see cref="ListTasksRequest.StartedBy"/>). Up to 128 letters, digits, hyphens, slashes and underscores.
    /// </summary>
    /// <value>Null: no mark.</value>
    [LengthRange(0, 128)]
    public string? StartedBy { get; init; }

    /// <summary>The tags to put on the tasks, at most 50. They are deleted with the tasks when these stop.</summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// Required. The task definition to run: <c>family:revision</c>, <c>family</c> alone for its newest <c>ACTIVE</c>
    /// revision, or a full ARN.
    /// </summary>
    public required string TaskDefinition { get; init; }

    /// <summary>
    /// Makes a repeated request the same one: up to 64 characters out of ASCII 33 to 126, case-sensitive, valid
    /// within the cluster for up to 24 hours. The same token with other members is a <see cref="ConflictException"/>
    /// that names the tasks started before.
    /// </summary>
    /// <value>Null: the client makes a token for each call and keeps it over the call's retries.</value>
    [LengthRange(0, 64)]
    public string? ClientToken { get; init; }

    /// <summary>
    /// The settings of the volume that the task definition leaves open until launch (<c>configuredAtLaunch</c>): its
    /// size, type, performance, snapshot and encryption. One volume can be configured.
    /// </summary>
    /// <value>Null: no volume.</value>
    public IReadOnlyList<TaskVolumeConfiguration>? VolumeConfigurations { get; init; }
}

/// <summary>The response to <see cref="RunTaskRequest"/>: the tasks that are being started, and the failures.</summary>
[EcsShape]
public sealed partial record RunTaskResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The tasks that were accepted, up to <see cref="RunTaskRequest.Count"/>, usually still in state
    /// <c>PROVISIONING</c> or <c>PENDING</c>.
    /// </summary>
    public IReadOnlyList<EcsTask> Tasks { get; init; } = [];

    /// <summary>
    /// Why tasks could not be placed; a response with failures is still HTTP 200. Reasons are, for example,
    /// <c>RESOURCE:CPU</c>, <c>RESOURCE:MEMORY</c>, <c>RESOURCE:PORTS</c>, <c>RESOURCE:ENI</c> or <c>RESOURCE:GPU</c>
    /// (not enough of it on the instance), <c>AGENT</c> (its agent is out of contact) and <c>ATTRIBUTE</c> (it lacks
    /// a capability that the task needs).
    /// </summary>
    /// <value>Empty if all tasks were accepted.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
