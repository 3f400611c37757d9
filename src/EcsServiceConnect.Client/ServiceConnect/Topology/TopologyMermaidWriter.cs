using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client;

/// <summary>A topology as a flowchart for Mermaid.</summary>
/// <remarks>
/// Ids are numbers and names stand only in quoted labels, escaped, so that no name can be taken for syntax.
/// </remarks>
internal sealed class TopologyMermaidWriter(NamespaceTopology topology)
{
    /// <summary>How many services with blind tasks are drawn where clusters are summed up.</summary>
    private const int MaxStaleServices = 20;

    private readonly StringBuilder _text = new();
    private readonly IReadOnlyList<string> _clusters = topology.Clusters;
    private readonly Dictionary<(string Cluster, string Service), string> _serviceIds = [];
    private readonly Dictionary<(string Cluster, string Service, string Endpoint), string> _endpointIds = [];

    public string Write(int maxServices)
    {
        Line("flowchart LR");
        Line($"  ns((\"{Label(topology.Namespace)}\"))");
        if (topology.Services.Count <= maxServices)
        {
            WriteServices();
        }
        else
        {
            WriteCounts();
        }

        return _text.ToString();
    }

    private void WriteServices()
    {
        WriteClusters(topology.Services, topology.Endpoints, static _ => null);
        foreach (var client in topology.Services.Where(static service => service.IsClientOnly))
        {
            Line($"  {GetId(client)} --> ns");
        }

        foreach (var endpoint in topology.Endpoints)
        {
            Line($"  ns --> {GetId(endpoint)}");
        }

        WriteStaleTasks(topology.StaleTasks);
    }

    private void WriteCounts()
    {
        var blind = topology.StaleTasks
            .GroupBy(static tasks => (tasks.Cluster, tasks.Service))
            .Take(MaxStaleServices)
            .SelectMany(static tasks => tasks)
            .ToList();
        var shown = blind.Select(static tasks => (tasks.Cluster, tasks.Service)).ToHashSet();
        var unseen = blind.SelectMany(static tasks => tasks.UnreachableEndpoints.Concat(tasks.PossiblyUnreachableEndpoints)).Select(static endpoint => endpoint.Key).ToHashSet();
        WriteClusters(
            [.. topology.Services.Where(service => shown.Contains((service.Cluster, service.Name)))],
            [.. topology.Endpoints.Where(endpoint => unseen.Contains(endpoint.Key))],
            GetCounts);
        for (var i = 0; i < _clusters.Count; i++)
        {
            Line($"  n{i} --- ns");
        }

        WriteStaleTasks(blind);
        var more = topology.StaleTasks.Select(static tasks => (tasks.Cluster, tasks.Service)).Distinct().Count() - shown.Count;
        if (more > 0)
        {
            Line($"  more[\"{MessageFormatter.FormatCount(more, "further service")} with blind tasks\"] -.- ns");
        }
    }

    private void WriteClusters(
        IReadOnlyList<TopologyService> services, IReadOnlyList<TopologyEndpoint> endpoints, Func<string, string?> countsOf)
    {
        for (var i = 0; i < _clusters.Count; i++)
        {
            var cluster = _clusters[i];
            Line($"  subgraph c{i}[\"{Label(cluster)}\"]");
            if (countsOf(cluster) is { } counts)
            {
                Line($"    n{i}[\"{counts}\"]");
            }

            foreach (var service in services.Where(service => service.Cluster == cluster))
            {
                var id = $"s{_serviceIds.Count}";
                _serviceIds[(cluster, service.Name)] = id;
                var clientOnly = service.IsClientOnly ? "client only, " : "";
                Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {id}[\"{Label(service.Name)}<br/>{clientOnly}{service.RunningCount} of {service.DesiredCount} running\"]"));
            }

            foreach (var endpoint in endpoints.Where(endpoint => endpoint.Cluster == cluster))
            {
                var id = $"e{_endpointIds.Count}";
                _endpointIds[endpoint.Key] = id;
                var protocol = endpoint.AppProtocol.HasValue ? $"<br/>{Label(endpoint.AppProtocol.Value)}" : "";
                var tls = endpoint.UsesTls ? "<br/>TLS" : "";
                Line($"    {id}([\"{Label(endpoint.ToString())}{protocol}{tls}\"])");
                if (_serviceIds.TryGetValue((cluster, endpoint.Service), out var service))
                {
                    Line($"    {id} --> {service}");
                }
            }

            Line("  end");
        }
    }

    private void WriteStaleTasks(IReadOnlyList<StaleTasks> blind)
    {
        var edges = blind.SelectMany(tasks => tasks.UnreachableEndpoints
            .Select(endpoint => (From: GetId(tasks), To: GetId(endpoint), Text: "cannot see"))
            .Concat(tasks.PossiblyUnreachableEndpoints.Select(endpoint => (From: GetId(tasks), To: GetId(endpoint), Text: "may not see"))));
        foreach (var (from, to, text) in edges.Distinct())
        {
            Line($"  {from} -. {text} .-> {to}");
        }

        foreach (var id in blind.Select(GetId).Distinct())
        {
            Line($"  style {id} stroke:#c00,stroke-width:2px");
        }
    }

    private string GetCounts(string cluster)
    {
        List<TopologyService> services = [.. topology.Services.Where(service => service.Cluster == cluster)];
        return $"{MessageFormatter.FormatCount(services.Count, "service")}"
            + $"<br/>{MessageFormatter.FormatCount(services.Sum(static service => service.Endpoints.Count), "endpoint")}"
            + $"<br/>{services.Count(static service => service.IsClientOnly)} client only";
    }

    private string GetId(TopologyService service) => _serviceIds[(service.Cluster, service.Name)];

    private string GetId(StaleTasks tasks) => _serviceIds[(tasks.Cluster, tasks.Service)];

    private string GetId(TopologyEndpoint endpoint) => _endpointIds[endpoint.Key];

    /// <summary>Text within quotes: all but letters, digits and a few harmless signs is written as its number.</summary>
    private static string Label(string text)
    {
        var label = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune is { IsAscii: true } && (char.IsAsciiLetterOrDigit((char)rune.Value) || " -_.:,/".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                label.Append((char)rune.Value);
            }
            else
            {
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return label.ToString();
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
