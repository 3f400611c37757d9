using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what ListClusters asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListClustersRequest : PagedEcsRequest<ListClustersResponse, string>
{
    /// <summary>TODO </summary>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<string> ItemsOf(ListClustersResponse page) => page.ClusterArns;
}

/// <summary>TODO the answer to <see cref="ListClustersRequest"/>.</summary>
[EcsShape]
public sealed partial record ListClustersResponse : PagedEcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string> ClusterArns { get; init; } = [];
}
