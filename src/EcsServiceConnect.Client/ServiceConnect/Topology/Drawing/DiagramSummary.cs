namespace EcsServiceConnect.Client;

/// <summary>What stands above a map.</summary>
internal static class DiagramSummary
{
    public static string Create(NamespaceTopology topology)
    {
        var clients = topology.Services.Count(static service => service.IsClientOnly);
        return topology.Services.Count == 0
            ? "No service is in this namespace"
            : $"{MessageFormatter.FormatCount(topology.Services.Count, "service")} in {MessageFormatter.FormatCount(topology.Clusters.Count, "cluster")}, "
                + $"{MessageFormatter.FormatCount(topology.Endpoints.Count, "endpoint")}, {clients} client only";
    }

    public static IReadOnlyList<NoteLayout> CreateWarnings(NamespaceTopology topology) =>
    [
        .. Warning(
            topology.StaleTasks.Where(static tasks => tasks.UnreachableEndpoints.Count > 0),
            "cannot reach every endpoint until deployed again",
            NoteLayout.Unreachable),
        .. Warning(
            topology.StaleTasks.Where(static tasks => tasks.UnreachableEndpoints.Count == 0),
            "may not reach every endpoint until deployed again",
            NoteLayout.PossiblyUnreachable),
        .. topology.Failures.Count == 0
            ? Array.Empty<NoteLayout>()
            :
            [
                new NoteLayout(
                    $"{MessageFormatter.FormatCount(topology.Failures.Count, "resource")} could not be read",
                    Lines(topology.Failures.Select(static failure => $"{failure.Arn}: {failure.Reason} {failure.Detail}")),
                    NoteLayout.PossiblyUnreachable),
            ],
    ];

    /// <summary>As many lines as somebody reads.</summary>
    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Take(12));

    private static IEnumerable<NoteLayout> Warning(IEnumerable<StaleTasks> blind, string what, string tone)
    {
        List<string> services = [.. blind.Select(static tasks => $"{tasks.Cluster}/{tasks.Service}").Distinct(StringComparer.Ordinal)];
        return services.Count == 0
            ? []
            : [new NoteLayout($"{MessageFormatter.FormatCount(services.Count, "service")} {what}", Lines(services), tone)];
    }
}
