using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes clusters by name or ARN.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeClustersRequest : EcsRequest<DescribeClustersResponse>
{
    /// <summary>The clusters to describe, by name or full ARN, at most 100 in one request.</summary>
    /// <value>Null or empty: the cluster named <c>default</c>.</value>
    [LengthRange(0, 100)]
    public IReadOnlyList<string>? Clusters { get; init; }

    /// <summary>Optional parts of the description to include.</summary>
    /// <value>Null: none of them.</value>
    public IReadOnlyList<ClusterField>? Include { get; init; }
}

/// <summary>The response to <see cref="DescribeClustersRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeClustersResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The clusters that were found, deleted ones with the status <c>INACTIVE</c> included. Their order is not
    /// promised.
    /// </summary>
    public IReadOnlyList<Cluster> Clusters { get; init; } = [];

    /// <summary>
    /// One entry for each cluster that was not found, with the reason <c>MISSING</c>. The call as a whole succeeds
    /// even if every cluster is listed here.
    /// </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
