namespace EcsServiceConnect.Client;

/// <summary>What stands above a map.</summary>
internal static class MapSummary
{
    public static string Of(NamespaceTopology topology)
    {
        var clients = topology.Services.Count(static service => service.IsClientOnly);
        return topology.Services.Count == 0
            ? "No service is in this namespace"
            : $"{MessageText.Count(topology.Services.Count, "service")} in {MessageText.Count(topology.Clusters.Count, "cluster")}, "
                + $"{MessageText.Count(topology.Endpoints.Count, "endpoint")}, {clients} client only";
    }

    public static IReadOnlyList<MapNote> WarningsOf(NamespaceTopology topology) =>
    [
        .. Warning(
            topology.BlindTasks.Where(static tasks => tasks.CannotSee.Count > 0),
            "cannot reach every endpoint until deployed again",
            MapNote.Cannot),
        .. Warning(
            topology.BlindTasks.Where(static tasks => tasks.CannotSee.Count == 0),
            "may not reach every endpoint until deployed again",
            MapNote.Perhaps),
        .. topology.Failures.Count == 0
            ? Array.Empty<MapNote>()
            :
            [
                new MapNote(
                    $"{MessageText.Count(topology.Failures.Count, "resource")} could not be read",
                    Lines(topology.Failures.Select(static failure => $"{failure.Arn}: {failure.Reason} {failure.Detail}")),
                    MapNote.Perhaps),
            ],
    ];

    /// <summary>As many lines as somebody reads.</summary>
    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Take(12));

    private static IEnumerable<MapNote> Warning(IEnumerable<BlindTasks> blind, string what, string tone)
    {
        List<string> services = [.. blind.Select(static tasks => $"{tasks.Cluster}/{tasks.Service}").Distinct(StringComparer.Ordinal)];
        return services.Count == 0
            ? []
            : [new MapNote($"{MessageText.Count(services.Count, "service")} {what}", Lines(services), tone)];
    }
}
