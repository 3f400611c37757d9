using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a daemon: ECS runs one task of a daemon task definition on every container instance of the capacity
/// providers, and keeps it running.
/// </summary>
/// <remarks>
/// <para>
/// Typical daemons are log collectors, monitoring agents and security agents. Only capacity providers of ECS Managed
/// Instances can have daemons. On each instance the daemon's task starts before any other task. No instance is launched
/// for a daemon alone.
/// </para>
/// <para>
/// Instances that run already do not get the daemon in place: the first deployment drains them in batches and replaces
/// them with new ones. The response does not wait for this; follow <see cref="CreateDaemonResponse.DeploymentArn"/>
/// with <see cref="DescribeDaemonDeploymentsRequest"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateDaemon.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateDaemonRequest : EcsRequest<CreateDaemonResponse>, ITaggableRequest
{
    /// <summary>
    /// Required. The name of the daemon: up to 255 letters, digits, hyphens and underscores, unique in its cluster. It
    /// becomes the last part of the daemon's ARN and cannot be changed later.
    /// </summary>
    public required string DaemonName { get; init; }

    /// <summary>
    /// The full ARN of the cluster whose capacity providers run the daemon. Set it always: the API does not require it,
    /// but states no default either.
    /// </summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// Required. The full ARN of the daemon task definition to run, with its revision, such as
    /// <c>arn:aws:ecs:eu-west-1:123456789012:daemon-task-definition/log-agent:3</c>. The revision must be
    /// <see cref="DaemonTaskDefinitionStatus.Active"/>.
    /// </summary>
    public required string DaemonTaskDefinitionArn { get; init; }

    /// <summary>
    /// Required. The full ARNs of the capacity providers whose instances run the daemon, at least one. Each must be a
    /// provider of ECS Managed Instances and be associated with the cluster.
    /// </summary>
    [LengthRange(1, int.MaxValue)]
    public required IReadOnlyList<string> CapacityProviderArns { get; init; }

    /// <summary>
    /// How the daemon is rolled out over instances that run already: how many are replaced at a time, and which alarms
    /// roll the deployment back.
    /// </summary>
    /// <value>Null: the defaults of <see cref="DaemonDeploymentConfiguration"/>.</value>
    public DaemonDeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>
    /// Tags for the daemon: at most 50, every key once. Keys have 1 to 128 characters, values up to 256; neither may
    /// begin with <c>aws:</c> in any casing. They reach the daemon's tasks only by <see cref="PropagateTags"/>.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// Whether the daemon's tags are copied to its tasks. Tasks receive them when they are created; tag running tasks
    /// individually with <see cref="TagResourceRequest"/>.
    /// </summary>
    /// <value>Absent: as <see cref="DaemonPropagateTags.None"/>.</value>
    public DaemonPropagateTags PropagateTags { get; init; }

    /// <summary>
    /// Whether ECS puts tags of its own on the daemon's tasks, so that their costs can be distinguished.
    /// </summary>
    /// <value>Null: false.</value>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>
    /// Whether <see cref="ExecuteCommandRequest"/> (ECS Exec) can run commands in the containers of the daemon's tasks.
    /// The task role needs permission to open channels of Systems Manager.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>
    /// Makes a repeated request the same one: up to 36 ASCII characters of the codes 33 to 126, case-sensitive, new for
    /// each daemon.
    /// </summary>
    /// <value>Null: the client makes one for the call and keeps it over its retries.</value>
    [LengthRange(0, 36)]
    public string? ClientToken { get; init; }

    /// <summary>
    /// Whether an instance accepts other tasks only while the daemon runs on it. True: when the daemon's task fails,
    /// stops or becomes unhealthy, ECS drains the instance, stops its other tasks and replaces it. False: the instance
    /// becomes active and keeps running other tasks, with or without the daemon.
    /// </summary>
    /// <value>Null: true.</value>
    /// <remarks>
    /// In both cases ECS sends an EventBridge event when the daemon's task cannot start, and a failed start during a
    /// deployment counts for its circuit breaker.
    /// </remarks>
    public bool? Critical { get; init; }
}

/// <summary>The response to <see cref="CreateDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateDaemonResponse : EcsResponse
{
    /// <summary>
    /// The full ARN of the new daemon, <c>arn:aws:ecs:REGION:ACCOUNT:daemon/CLUSTER/NAME</c>. The other daemon
    /// operations require it.
    /// </summary>
    public string? DaemonArn { get; init; }

    /// <summary>
    /// The status of the daemon. <see cref="DaemonStatus.Active"/> means that the daemon exists, not that its tasks run
    /// already; for that, see the status of the deployment.
    /// </summary>
    public DaemonStatus Status { get; init; }

    /// <summary>When the daemon was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// The full ARN of the first deployment, which brings the daemon to the instances. Follow it with
    /// <see cref="DescribeDaemonDeploymentsRequest"/>.
    /// </summary>
    public string? DeploymentArn { get; init; }
}
