using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the deployments of one service, page by page.</summary>
/// <remarks>
/// <para>The newest comes first. Deployments are kept for 90 days.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListServiceDeploymentsRequest : PagedEcsRequest<ListServiceDeploymentsResponse, ServiceDeploymentBrief>
{
    /// <summary>Required. The service, by name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>The cluster of the service, by name or ARN. Not needed with the service's full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Lists only deployments in one of these states.</summary>
    /// <value>Null: deployments in every state.</value>
    public IReadOnlyList<ServiceDeploymentStatus>? Status { get; init; }

    /// <summary>Lists only deployments that were created in this span of time.</summary>
    /// <value>Null: of any time.</value>
    public CreatedAt? CreatedAt { get; init; }

    /// <summary>
    /// How many deployments a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 20.</value>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<ServiceDeploymentBrief> ItemsOf(ListServiceDeploymentsResponse page) => page.ServiceDeployments;
}

/// <summary>One page of the answer to <see cref="ListServiceDeploymentsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListServiceDeploymentsResponse : PagedEcsResponse
{
    /// <summary>The deployments, in brief.</summary>
    /// <value>Empty if there are none of that kind.</value>
    public IReadOnlyList<ServiceDeploymentBrief> ServiceDeployments { get; init; } = [];
}
