using System.Text;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// The maps of all namespaces. They are read as any client reads them, only when something has changed, and where that takes long not
/// all the time.
/// </summary>
internal sealed class NamespaceMaps(InMemoryEcs ecs, TimeProvider clock)
{
    /// <summary>How many times as long as a drawing took the next one waits.</summary>
    private const int Rest = 4;

    private Drawn _last = new("", [], clock.GetTimestamp(), TimeSpan.Zero);

    /// <summary>What the style of every map is; it stands in the map itself.</summary>
    public static string Style { get; } = StyleOf(new NamespaceTopology { Namespace = "", CapturedAt = default }.ToSvg());

    public async Task<IReadOnlyList<DrawnNamespace>> DrawAsync(EcsSnapshot state, CancellationToken cancellationToken)
    {
        var last = _last;
        var key = KeyOf(state);
        if (last.Key == key || clock.GetElapsedTime(last.Done) < last.Took * Rest)
        {
            return last.Maps;
        }

        var begun = clock.GetTimestamp();
        var maps = await DrawAllAsync(state, cancellationToken).ConfigureAwait(false);
        var done = clock.GetTimestamp();
        _last = new Drawn(key, maps, done, clock.GetElapsedTime(begun, done));
        return maps;
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
                maps.Add(new DrawnNamespace(place.Name, (topology with { CapturedAt = state.CapturedAt }).ToSvg()));
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

    private sealed record Drawn(string Key, IReadOnlyList<DrawnNamespace> Maps, long Done, TimeSpan Took);
}
