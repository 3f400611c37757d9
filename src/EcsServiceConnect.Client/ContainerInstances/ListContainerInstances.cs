using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the ARNs of a cluster's container instances, page by page.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListContainerInstances.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListContainerInstancesRequest : PagedEcsRequest<ListContainerInstancesResponse, string>
{
    /// <summary>The cluster, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// An expression of the cluster query language that the instances must meet, such as
    /// <c>attribute:ecs.instance-type == m7g.large</c>.
    /// </summary>
    /// <value>Null: all instances.</value>
    public string? Filter { get; init; }

    /// <summary>
    /// How many ARNs a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 100.</value>
    public int? MaxResults { get; init; }

    /// <summary>Lists only instances in this state.</summary>
    /// <value>Absent: those in any state but <c>INACTIVE</c>.</value>
    public ContainerInstanceStatus Status { get; init; }

    internal override IReadOnlyList<string> ItemsOf(ListContainerInstancesResponse page) => page.ContainerInstanceArns;
}

/// <summary>One page of the answer to <see cref="ListContainerInstancesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListContainerInstancesResponse : PagedEcsResponse
{
    /// <summary>The full ARNs of the container instances, in no promised order.</summary>
    /// <value>Empty if there are none of that kind.</value>
    public IReadOnlyList<string> ContainerInstanceArns { get; init; } = [];
}
