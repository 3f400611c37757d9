namespace EcsServiceConnect.LocalServer.Page;

/// <summary>What the page shows at one point in time.</summary>
public sealed record PageState
{
    /// <summary>The time of the state, by the clock of the ECS.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>What the reader has chosen to see.</summary>
    public required PageQuery Query { get; init; }

    /// <summary>Whether there is any cluster, also one that the filter leaves out.</summary>
    public required bool HasClusters { get; init; }

    /// <summary>The clusters with the services that match the filter.</summary>
    public required IReadOnlyList<ClusterOverview> Clusters { get; init; }

    /// <summary>The services of all these clusters.</summary>
    public IEnumerable<ServiceOverview> Services => Clusters.SelectMany(static cluster => cluster.Services);
}
