using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the ARNs of the tasks of a cluster, narrowed down by any of the filters.</summary>
/// <remarks>
/// <para>
/// Filters add up: a task must match all that are set; some exclude each other. Without <see cref="DesiredStatus"/> only tasks that are to run
/// are listed. Stopped tasks are listed for about an hour.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListTasksRequest : PagedEcsRequest<ListTasksResponse, string>
{
    /// <summary>The cluster whose tasks are listed: its short name or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Lists only tasks on this container instance, by its id or its full ARN.</summary>
    /// <value>Null: tasks on any capacity.</value>
    public string? ContainerInstance { get; init; }

    /// <summary>Lists only tasks of this task definition family; a family name without a revision.</summary>
    /// <value>Null: tasks of any family.</value>
    public string? Family { get; init; }

    /// <summary>The most ARNs that one page may hold, 1 to 100. A page can hold fewer although more follow.</summary>
    /// <value>Null: pages of up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    /// <summary>
    /// Lists only tasks that were started with this text (see <see cref="RunTaskRequest.StartedBy"/>), or by the
    /// service deployment with this id. No other filter but <see cref="DesiredStatus"/> may be set beside it.
    /// </summary>
    /// <value>Null: tasks started by anyone.</value>
    public string? StartedBy { get; init; }

    /// <summary>
    /// Lists only tasks of this service of the cluster. <see cref="Family"/> and <see cref="ContainerInstance"/> may not be set beside it.
    /// A service that does not exist is a <see cref="ServiceNotFoundException"/>.
    /// </summary>
    /// <value>Null: tasks of any service and of none.</value>
    public string? ServiceName { get; init; }

    /// <summary>
    /// Lists only tasks that ECS wants in this state: <see cref="Models.DesiredStatus.Running"/> (those still
    /// starting included) or <see cref="Models.DesiredStatus.Stopped"/>; <see cref="Models.DesiredStatus.Pending"/>
    /// matches nothing.
    /// </summary>
    /// <value>Absent: as <c>RUNNING</c>.</value>
    public DesiredStatus DesiredStatus { get; init; }

    /// <summary>Lists only tasks on this infrastructure.</summary>
    /// <value>Absent: tasks on any.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>Lists only tasks of this daemon of the cluster.</summary>
    /// <value>Null: tasks of any daemon and of none.</value>
    public string? DaemonName { get; init; }

    internal override PagedEcsRequest<ListTasksResponse, string> WithMaxPageSize() => this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListTasksResponse page) => page.TaskArns;
}

/// <summary>The response to <see cref="ListTasksRequest"/>: one page of task ARNs.</summary>
[EcsShape]
public sealed partial record ListTasksResponse : PagedEcsResponse
{
    /// <summary>
    /// The ARNs of the tasks on this page, at most <see cref="ListTasksRequest.MaxResults"/>. Give them to
    /// <see cref="DescribeTasksRequest"/> (100 at a time) for the state of the tasks.
    /// </summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];
}
