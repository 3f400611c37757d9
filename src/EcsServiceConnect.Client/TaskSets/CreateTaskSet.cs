using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a task set: a group of tasks of one service with a task definition and settings of its own, for a service
/// with the deployment controller <c>EXTERNAL</c>.
/// </summary>
/// <remarks>
/// <para>
/// A deployment of such a service is a new task set beside the old one: scale the new one up with
/// <see cref="UpdateTaskSetRequest"/>, make it primary with <see cref="UpdateServicePrimaryTaskSetRequest"/>, and
/// delete the old one. Where no revision of the task definition is stated, the caller's permissions are checked against
/// the newest.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateTaskSet.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateTaskSetRequest : EcsRequest<CreateTaskSetResponse>, ITaggableRequest
{
    /// <summary>
    /// Required. The service to create the task set in, by name or full ARN. Its deployment controller must be
    /// <c>EXTERNAL</c>.
    /// </summary>
    public required string Service { get; init; }

    /// <summary>
    /// Required. The cluster that the service runs in, by name or full ARN. The cluster <c>default</c> must be named
    /// too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>
    /// An id of your own for the task set, to find it again from the program that deploys; it need not be unique. With
    /// service discovery the tasks carry it as the Cloud Map attribute <c>ECS_TASK_SET_EXTERNAL_ID</c>.
    /// </summary>
    /// <value>Null: no id.</value>
    public string? ExternalId { get; init; }

    /// <summary>
    /// Required. What to run: <c>family:revision</c>, <c>family</c> alone for its newest <c>ACTIVE</c> revision at the
    /// time of the call, or a full ARN.
    /// </summary>
    public required string TaskDefinition { get; init; }

    /// <summary>
    /// Subnets, security groups and public address of the tasks' network interfaces. Required with the network mode
    /// <c>awsvpc</c>, and so on Fargate; not accepted with any other mode.
    /// </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The target groups that the tasks are registered in. Application and Network Load Balancers are supported,
    /// Classic Load Balancers are not.
    /// </summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 5)]
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }

    /// <summary>The Cloud Map service to register the tasks in, for service discovery by DNS or API.</summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 1, HasServiceMessage = true)]
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }

    /// <summary>
    /// Where the tasks run: Fargate, EC2 instances of the cluster, or registered machines of your own. Excludes
    /// <see cref="CapacityProviderStrategy"/>.
    /// </summary>
    /// <value>Absent: the capacity provider strategy here or that of the cluster.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// How tasks are divided between capacity providers, up to 20, all associated with the cluster and <c>ACTIVE</c> or
    /// <c>UPDATING</c>; <c>FARGATE</c> and <c>FARGATE_SPOT</c> exist in every account and need only be associated.
    /// Excludes <see cref="LaunchType"/>.
    /// </summary>
    /// <value>Null: the cluster's default strategy, unless a launch type is set.</value>
    [LengthRange(0, 20)]
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>
    /// The Fargate platform version, such as <c>1.4.0</c> or <c>LATEST</c>. Only for tasks on Fargate.
    /// </summary>
    /// <value>Null: <c>LATEST</c>, where tasks are on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>
    /// The share of the service's desired count that the task set is to run, 0 to 100 percent; the number of tasks is
    /// rounded up.
    /// </summary>
    /// <value>
    /// Null: the API documents no default, so state it. It can be changed later with
    /// <see cref="UpdateTaskSetRequest"/>.
    /// </value>
    public Scale? Scale { get; init; }

    /// <summary>
    /// Makes a repeated request the same one: up to 36 ASCII characters of the codes 33 to 126, case-sensitive, new for
    /// each task set.
    /// </summary>
    /// <value>Null: the client makes one of 32 characters for the call and keeps it over its retries.</value>
    [LengthRange(0, 36)]
    public string? ClientToken { get; init; }

    /// <summary>
    /// Tags for the task set: at most 50, every key once. Keys have 1 to 128 characters, values up to 256; neither may
    /// begin with <c>aws:</c> in any casing. They go away with the service.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>The response to <see cref="CreateTaskSetRequest"/>, given before any task of the set runs.</summary>
[EcsShape]
public sealed partial record CreateTaskSetResponse : EcsResponse
{
    /// <summary>The new task set, with its id and ARN; its status is <c>ACTIVE</c> until it is made primary.</summary>
    public TaskSet? TaskSet { get; init; }
}
