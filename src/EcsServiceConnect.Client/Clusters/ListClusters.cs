using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Lists the ARNs of the clusters in the account and region, page by page.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListClustersRequest : PagedEcsRequest<ListClustersResponse, string>
{
    /// <summary>
    /// The largest number of ARNs in one page, 1 to 100. A page can hold fewer and still have a successor.
    /// </summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListClustersResponse, string> WithMaxPageSize() => this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListClustersResponse page) => page.ClusterArns;
}

/// <summary>The response to <see cref="ListClustersRequest"/>: one page.</summary>
[EcsShape]
public sealed partial record ListClustersResponse : PagedEcsResponse
{
    /// <summary>The clusters' full ARNs, in no promised order. Deleted clusters are not listed.</summary>
    public IReadOnlyList<string> ClusterArns { get; init; } = [];
}
