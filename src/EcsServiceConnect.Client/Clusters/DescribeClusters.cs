using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DescribeClusters asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeClustersRequest : EcsRequest<DescribeClustersResponse>
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string>? Clusters { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ClusterField>? Include { get; init; }
}

/// <summary>TODO the answer to <see cref="DescribeClustersRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeClustersResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<Cluster> Clusters { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
