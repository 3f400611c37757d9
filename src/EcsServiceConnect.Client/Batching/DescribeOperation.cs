namespace EcsServiceConnect.Client;

/// <summary>How one kind of resource is described in batches.</summary>
internal sealed record DescribeOperation<TItem>
{
    /// <summary>The most names in one call.</summary>
    public required int MaxBatchSize { get; init; }

    public required Func<TItem, string?> GetArn { get; init; }

    /// <summary>Describes the given names of one cluster; the cluster is null for resources that are in none.</summary>
    public required Func<string?, IReadOnlyList<string>, CancellationToken, Task<BatchResponse<TItem>>> DescribeAsync { get; init; }

    /// <summary>In which cluster to look for a name.</summary>
    public Func<string, string?> GetCluster { get; init; } = static _ => null;

    /// <summary>The cluster that the caller named; without one, that of each ARN.</summary>
    public static Func<string, string?> CreateClusterSelector(string? cluster) =>
        name => cluster ?? (EcsArn.TryParse(name, out var arn) ? arn.ClusterName : null);
}
