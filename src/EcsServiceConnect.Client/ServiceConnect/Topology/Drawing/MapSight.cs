namespace EcsServiceConnect.Client;

/// <summary>What tasks of one service cannot see, over its deployments.</summary>
/// <param name="CannotSee">The endpoints that some of them certainly cannot reach.</param>
/// <param name="MayNotSee">The endpoints that some of them perhaps cannot reach, without those above.</param>
/// <param name="Running">How many tasks that concerns.</param>
/// <param name="Words">The whole of it, a sentence for each deployment.</param>
internal sealed record MapSight(
    IReadOnlyList<TopologyEndpoint> CannotSee, IReadOnlyList<TopologyEndpoint> MayNotSee, int Running, string Words)
{
    public static MapSight Of(IEnumerable<BlindTasks> blind)
    {
        List<BlindTasks> all = [.. blind];
        List<TopologyEndpoint> cannot = [.. all.SelectMany(static tasks => tasks.CannotSee).DistinctBy(KeyOf)];
        var certain = cannot.Select(KeyOf).ToHashSet();
        return new MapSight(
            cannot,
            [.. all.SelectMany(static tasks => tasks.MayNotSee).DistinctBy(KeyOf).Where(endpoint => !certain.Contains(KeyOf(endpoint)))],
            all.Sum(static tasks => tasks.RunningCount),
            string.Join('\n', all));
    }

    public static (string Cluster, string Service, string Endpoint) KeyOf(TopologyEndpoint endpoint) =>
        (endpoint.Cluster, endpoint.Service, endpoint.DiscoveryName);
}
