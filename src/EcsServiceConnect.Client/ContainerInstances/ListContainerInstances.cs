using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the ARNs of the container instances of a cluster, page by page.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListContainerInstances.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListContainerInstancesRequest : PagedEcsRequest<ListContainerInstancesResponse, string>
{
    /// <summary>The cluster, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Lists only instances that meet this expression of the cluster query language, such as
    /// <c>attribute:ecs.instance-type == m7g.large</c> or <c>runningTasksCount == 0</c>.
    /// </summary>
    /// <value>Null: no condition.</value>
    public string? Filter { get; init; }

    /// <summary>
    /// How many ARNs a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    /// <summary>Lists only instances in this state.</summary>
    /// <value>Absent: those in any state but <c>INACTIVE</c>.</value>
    public ContainerInstanceStatus Status { get; init; }

    internal override PagedEcsRequest<ListContainerInstancesResponse, string> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListContainerInstancesResponse page) => page.ContainerInstanceArns;
}

/// <summary>One page of the response to <see cref="ListContainerInstancesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListContainerInstancesResponse : PagedEcsResponse
{
    /// <summary>
    /// The full ARNs of the container instances, in no particular order, for
    /// <see cref="DescribeContainerInstancesRequest"/>.
    /// </summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<string> ContainerInstanceArns { get; init; } = [];
}
