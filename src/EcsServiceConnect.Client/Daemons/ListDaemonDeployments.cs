using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Lists the deployments of one daemon, page by page, of all or of some states and times.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemonDeployments.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListDaemonDeploymentsRequest : PagedEcsRequest<ListDaemonDeploymentsResponse, DaemonDeploymentSummary>
{
    /// <summary>Required. The full ARN of the daemon.</summary>
    public required string DaemonArn { get; init; }

    /// <summary>Lists only deployments in one of these states.</summary>
    /// <value>Null: in every state.</value>
    public IReadOnlyList<DaemonDeploymentStatus>? Status { get; init; }

    /// <summary>Lists only deployments that were created in this span of time.</summary>
    /// <value>Null: of any time.</value>
    public CreatedAt? CreatedAt { get; init; }

    /// <summary>
    /// How many deployments a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 20.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListDaemonDeploymentsResponse, DaemonDeploymentSummary> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<DaemonDeploymentSummary> GetItems(ListDaemonDeploymentsResponse page) => page.DaemonDeployments;
}

/// <summary>One page of the response to <see cref="ListDaemonDeploymentsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListDaemonDeploymentsResponse : PagedEcsResponse
{
    /// <summary>The deployments, in brief.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<DaemonDeploymentSummary> DaemonDeployments { get; init; } = [];
}
