using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Lists the deployments of one service in brief, page by page, for instance to find the deployment in progress or past
/// failures.
/// </summary>
/// <remarks>
/// <para>
/// ECS keeps deployments for 90 days, or until the service is deleted, and has none from before 25 October 2024. The
/// order is not promised; sort by <see cref="ServiceDeploymentBrief.CreatedAt"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListServiceDeploymentsRequest : PagedEcsRequest<ListServiceDeploymentsResponse, ServiceDeploymentBrief>
{
    /// <summary>Required. The service, by name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>The cluster of the service, by name or ARN.</summary>
    /// <value>Null: the cluster in the full ARN of the service; for a name, the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Lists only deployments in one of these states. With <see cref="ServiceDeploymentStatus.InProgress"/> and
    /// <see cref="ServiceDeploymentStatus.Pending"/> it finds what is still to be waited for.
    /// </summary>
    /// <value>Null: deployments in every state.</value>
    public IReadOnlyList<ServiceDeploymentStatus>? Status { get; init; }

    /// <summary>Lists only deployments that were created in this span of time.</summary>
    /// <value>Null: all deployments that ECS still keeps.</value>
    public CreatedAt? CreatedAt { get; init; }

    /// <summary>
    /// How many deployments a page holds at most: 1 to 100. A page can hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 20.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListServiceDeploymentsResponse, ServiceDeploymentBrief> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<ServiceDeploymentBrief> GetItems(ListServiceDeploymentsResponse page) => page.ServiceDeployments;
}

/// <summary>One page of the response to <see cref="ListServiceDeploymentsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListServiceDeploymentsResponse : PagedEcsResponse
{
    /// <summary>
    /// The deployments in brief. <see cref="DescribeServiceDeploymentsRequest"/> describes each in full.
    /// </summary>
    /// <value>Empty if no deployment of the service matches.</value>
    public IReadOnlyList<ServiceDeploymentBrief> ServiceDeployments { get; init; } = [];
}
