using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>Creates the texts above a diagram.</summary>
internal static class DiagramSummary
{
    private const int MaxTooltipLines = 12;

    public static string Create(NamespaceTopology topology)
    {
        var clients = topology.Services.Count(static service => service.IsClientOnly);
        return topology.Services.Count == 0
            ? "No service is in this namespace"
            : $"{DiagramFormatter.FormatCount(topology.Services.Count, "service")} in {DiagramFormatter.FormatCount(topology.ClusterNames.Count, "cluster")}, "
                + $"{DiagramFormatter.FormatCount(topology.Endpoints.Count, "endpoint")}, {clients} client only";
    }

    public static IReadOnlyList<NoteLayout> CreateWarnings(NamespaceTopology topology)
    {
        var stale = topology.StaleTasks.ToLookup(static tasks => tasks.UnreachableEndpoints.Count > 0);
        List<NoteLayout> warnings =
        [
            .. CreateWarning(stale[true], "cannot reach every endpoint until deployed again", NoteLayout.Unreachable),
            .. CreateWarning(stale[false], "may not reach every endpoint until deployed again", NoteLayout.PossiblyUnreachable),
        ];
        if (topology.Failures.Count > 0)
        {
            warnings.Add(new NoteLayout(
                $"{DiagramFormatter.FormatCount(topology.Failures.Count, "resource")} could not be read",
                JoinLines(topology.Failures.Select(static failure => $"{failure.Arn}: {failure.Reason} {failure.Detail}")),
                NoteLayout.PossiblyUnreachable));
        }

        return warnings;
    }

    private static IEnumerable<NoteLayout> CreateWarning(IEnumerable<StaleTasks> stale, string text, string tone)
    {
        List<string> services = [.. stale.Select(static tasks => $"{tasks.ClusterName}/{tasks.ServiceName}").Distinct(StringComparer.Ordinal)];
        return services.Count == 0
            ? []
            : [new NoteLayout($"{DiagramFormatter.FormatCount(services.Count, "service")} {text}", JoinLines(services), tone)];
    }

    private static string JoinLines(IEnumerable<string> lines) => string.Join('\n', lines.Take(MaxTooltipLines));
}
