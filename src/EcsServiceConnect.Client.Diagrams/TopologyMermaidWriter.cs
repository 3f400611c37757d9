using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>Writes a topology as a flowchart for Mermaid.</summary>
/// <remarks>
/// Ids are numbers, and names stand only in quoted and escaped labels, so that no name can be taken for syntax.
/// </remarks>
internal sealed class TopologyMermaidWriter(NamespaceTopology topology)
{
    private const int MaxStaleServices = 20;
    private const int MaxArrowsPerService = 20;

    private readonly StringBuilder _chart = new();
    private readonly IReadOnlyList<string> _clusters = topology.ClusterNames;
    private readonly IReadOnlyList<StaleService> _staleServices = StaleService.FromTopology(topology);
    private readonly Dictionary<(string Cluster, string Service), string> _serviceIds = [];
    private readonly Dictionary<(string Cluster, string Service, string DiscoveryName), string> _endpointIds = [];

    public string Write(int maxServices)
    {
        AppendLine("flowchart LR");
        AppendLine($"  ns((\"{Escape(topology.NamespaceName)}\"))");
        if (topology.Services.Count <= maxServices)
        {
            WriteServices();
        }
        else
        {
            WriteSummary();
        }

        return _chart.ToString();
    }

    private void WriteServices()
    {
        WriteClusters(topology.Services, topology.Endpoints, static _ => null);
        foreach (var client in topology.Services.Where(static service => service.IsClientOnly))
        {
            AppendLine($"  {GetId(client)} --> ns");
        }

        foreach (var endpoint in topology.Endpoints)
        {
            AppendLine($"  ns --> {_endpointIds[endpoint.Key]}");
        }

        WriteStaleServices(_staleServices);
    }

    private void WriteSummary()
    {
        List<StaleService> drawn = [.. _staleServices.Take(MaxStaleServices)];
        var services = drawn.Select(static service => service.Key).ToHashSet();
        var endpoints = drawn.SelectMany(GetArrows).Select(static arrow => arrow.Endpoint.Key).ToHashSet();
        WriteClusters(
            [.. topology.Services.Where(service => services.Contains((service.ClusterName, service.Name)))],
            [.. topology.Endpoints.Where(endpoint => endpoints.Contains(endpoint.Key))],
            GetCounts);
        for (var i = 0; i < _clusters.Count; i++)
        {
            AppendLine($"  n{i} --- ns");
        }

        WriteStaleServices(drawn);
        if (_staleServices.Count > drawn.Count)
        {
            AppendLine($"  more[\"{DiagramFormatter.FormatCount(_staleServices.Count - drawn.Count, "further service")} with stale tasks\"] -.- ns");
        }
    }

    private void WriteClusters(
        IReadOnlyList<TopologyService> services, IReadOnlyList<TopologyEndpoint> endpoints, Func<string, string?> getCounts)
    {
        var servicesByCluster = services.ToLookup(static service => service.ClusterName, StringComparer.Ordinal);
        var endpointsByCluster = endpoints.ToLookup(static endpoint => endpoint.ClusterName, StringComparer.Ordinal);
        for (var i = 0; i < _clusters.Count; i++)
        {
            AppendLine($"  subgraph c{i}[\"{Escape(_clusters[i])}\"]");
            if (getCounts(_clusters[i]) is { } counts)
            {
                AppendLine($"    n{i}[\"{counts}\"]");
            }

            foreach (var service in servicesByCluster[_clusters[i]])
            {
                WriteService(service);
            }

            foreach (var endpoint in endpointsByCluster[_clusters[i]])
            {
                WriteEndpoint(endpoint);
            }

            AppendLine("  end");
        }
    }

    private void WriteService(TopologyService service)
    {
        var id = $"s{_serviceIds.Count}";
        _serviceIds[(service.ClusterName, service.Name)] = id;
        var clientOnly = service.IsClientOnly ? "client only, " : "";
        AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    {id}[\"{Escape(service.Name)}<br/>{clientOnly}{service.RunningCount} of {service.DesiredCount} running\"]"));
    }

    private void WriteEndpoint(TopologyEndpoint endpoint)
    {
        var id = $"e{_endpointIds.Count}";
        _endpointIds[endpoint.Key] = id;
        var protocol = endpoint.AppProtocol == default ? "" : $"<br/>{Escape(endpoint.AppProtocol.Value)}";
        var tls = endpoint.UsesTls ? "<br/>TLS" : "";
        AppendLine($"    {id}([\"{Escape(endpoint.ToString())}{protocol}{tls}\"])");
        if (_serviceIds.TryGetValue((endpoint.ClusterName, endpoint.ServiceName), out var service))
        {
            AppendLine($"    {id} --> {service}");
        }
    }

    private void WriteStaleServices(IReadOnlyList<StaleService> services)
    {
        foreach (var service in services)
        {
            var id = _serviceIds[service.Key];
            foreach (var (endpoint, verb) in GetArrows(service))
            {
                AppendLine($"  {id} -. {verb} .-> {_endpointIds[endpoint.Key]}");
            }

            var omitted = service.UnreachableEndpoints.Count + service.PossiblyUnreachableEndpoints.Count - MaxArrowsPerService;
            if (omitted > 0)
            {
                AppendLine($"  {id} -.-> more_{id}[\"{DiagramFormatter.FormatCount(omitted, "further endpoint")}\"]");
            }
        }

        foreach (var service in services)
        {
            AppendLine($"  style {_serviceIds[service.Key]} stroke:#c00,stroke-width:2px");
        }
    }

    private static IEnumerable<(TopologyEndpoint Endpoint, string Verb)> GetArrows(StaleService service) =>
        service.UnreachableEndpoints.Select(static endpoint => (endpoint, "cannot reach"))
            .Concat(service.PossiblyUnreachableEndpoints.Select(static endpoint => (endpoint, "may not reach")))
            .Take(MaxArrowsPerService);

    private string GetCounts(string cluster)
    {
        List<TopologyService> services = [.. topology.Services.Where(service => service.ClusterName == cluster)];
        return $"{DiagramFormatter.FormatCount(services.Count, "service")}"
            + $"<br/>{DiagramFormatter.FormatCount(services.Sum(static service => service.Endpoints.Count), "endpoint")}"
            + $"<br/>{services.Count(static service => service.IsClientOnly)} client only";
    }

    private string GetId(TopologyService service) => _serviceIds[(service.ClusterName, service.Name)];

    /// <summary>Replaces everything but letters, digits and a few harmless characters by character references.</summary>
    private static string Escape(string text)
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

    private void AppendLine(string line) => _chart.Append(line).Append('\n');
}
