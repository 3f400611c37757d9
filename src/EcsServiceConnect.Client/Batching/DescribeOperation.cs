namespace EcsServiceConnect.Client.Batching;

/// <summary>How one kind of resource is described in batches.</summary>
internal sealed record DescribeOperation<TItem>
{
    /// <summary>The client that makes the calls.</summary>
    public required IEcsClient Client { get; init; }

    /// <summary>The maximum number of names in one call.</summary>
    public required int MaxBatchSize { get; init; }

    public required Func<TItem, string?> GetArn { get; init; }

    /// <summary>Describes the given names of one cluster; the cluster is null for resources that do not belong to one.</summary>
    public required Func<string?, IReadOnlyList<string>, CancellationToken, Task<BatchResponse<TItem>>> DescribeAsync { get; init; }

    /// <summary>Selects the cluster for a name, null for the default one. It is null for resources that do not belong to a cluster.</summary>
    public Func<string, string?>? GetCluster { get; init; }

    /// <summary>
    /// Selects what the names of one call must have in common besides the cluster, such as their service; null where they need not.
    /// </summary>
    public Func<string, string>? GetGroup { get; init; }

    /// <summary>Selects the given cluster for every name or, if there is none, the cluster of each ARN.</summary>
    public static Func<string, string?> CreateClusterSelector(string? cluster) =>
        name => cluster ?? (EcsArn.TryParse(name, out var arn) ? arn.ClusterName : null);
}
