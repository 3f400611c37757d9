using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>A service with stale tasks, over all its deployments.</summary>
/// <param name="Key">The cluster and the name of the service.</param>
/// <param name="Deployments">The service's records of stale tasks, at least one.</param>
internal sealed record StaleService((string Cluster, string Service) Key, IReadOnlyList<StaleTasks> Deployments)
{
    /// <summary>An older deployment reaches nothing that a younger one does not, so the oldest one covers the others.</summary>
    private readonly StaleTasks _oldest = Deployments.MinBy(static tasks => tasks.DeployedAt)!;

    /// <summary>The endpoints that at least some of the tasks certainly cannot reach.</summary>
    public IReadOnlyCollection<TopologyEndpoint> UnreachableEndpoints => _oldest.UnreachableEndpoints;

    /// <summary>The other endpoints that some of the tasks may not reach.</summary>
    public IReadOnlyCollection<TopologyEndpoint> PossiblyUnreachableEndpoints => _oldest.PossiblyUnreachableEndpoints;

    /// <summary>The number of running stale tasks.</summary>
    public int RunningCount => Deployments.Sum(static tasks => tasks.RunningCount);

    /// <summary>One line for each deployment.</summary>
    public string Details => string.Join('\n', Deployments.Select(static tasks => $"{tasks}. Deploy the service again to change that."));

    /// <summary>Groups the stale tasks of a topology by service, in their order.</summary>
    public static IReadOnlyList<StaleService> FromTopology(NamespaceTopology topology) =>
    [
        .. topology.StaleTasks
            .GroupBy(static tasks => (tasks.ClusterName, tasks.ServiceName))
            .Select(static tasks => new StaleService(tasks.Key, [.. tasks])),
    ];
}
