using System.Text;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>The maps of all namespaces. They are read as any client reads them, and only when something has changed.</summary>
internal sealed class NamespaceMaps(InMemoryEcs ecs)
{
    private Drawn _last = new("", []);

    /// <summary>What the style of every map is; it stands in the map itself.</summary>
    public static string Style { get; } = StyleOf(new NamespaceTopology { Namespace = "", TakenAt = default }.ToSvg());

    public async Task<IReadOnlyList<DrawnNamespace>> DrawAsync(EcsSnapshot state, CancellationToken cancellationToken)
    {
        var key = KeyOf(state);
        var last = _last;
        if (last.Key != key)
        {
            last = new Drawn(key, await DrawAllAsync(state, cancellationToken).ConfigureAwait(false));
            _last = last;
        }

        return last.Maps;
    }

    private async Task<IReadOnlyList<DrawnNamespace>> DrawAllAsync(EcsSnapshot state, CancellationToken cancellationToken)
    {
        using var client = ecs.CreateClient();
        var maps = new List<DrawnNamespace>();
        foreach (var place in state.Namespaces)
        {
            var topology = await client.Namespace(place.Name).GetTopologyAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            if (topology.Services.Count > 0)
            {
                maps.Add(new DrawnNamespace(place.Name, (topology with { TakenAt = state.TakenAt }).ToSvg()));
            }
        }

        return maps;
    }

    /// <summary>All that a map depends on, of all services.</summary>
    private static string KeyOf(EcsSnapshot state)
    {
        var key = new StringBuilder();
        foreach (var service in state.Clusters.SelectMany(static cluster => cluster.Services).Where(Alive.Is))
        {
            key.Append(FormattableString.Invariant($"{service.ServiceArn} {service.Status} {service.RunningCount} {service.DesiredCount}"));
            foreach (var deployment in service.Deployments)
            {
                key.Append(FormattableString.Invariant(
                    $" {deployment.Id} {deployment.RolloutState} {deployment.RunningCount} {deployment.PendingCount}"));
            }

            key.Append('\n');
        }

        return key.ToString();
    }

    private static string StyleOf(string svg)
    {
        const string Begin = "<style>";
        var from = svg.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return svg[from..svg.IndexOf("</style>", from, StringComparison.Ordinal)];
    }

    private sealed record Drawn(string Key, IReadOnlyList<DrawnNamespace> Maps);
}
