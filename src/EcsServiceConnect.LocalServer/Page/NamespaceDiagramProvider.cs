using System.Globalization;
using System.Text;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// Draws all namespaces, or what a filter leaves of them. Drawing reads them call by call, so it happens only after a change, and less often
/// where it takes long.
/// </summary>
internal sealed class NamespaceDiagramProvider(InMemoryEcs ecs, TimeProvider clock)
{
    /// <summary>The pause after a drawing, as a multiple of the time that it took.</summary>
    private const int PauseFactor = 4;

    private DrawnState _last = new("", [], [], clock.GetTimestamp(), TimeSpan.Zero);

    /// <summary>Gets a diagram for each namespace that has a service.</summary>
    /// <param name="snapshot">The state of the ECS.</param>
    /// <param name="state">What is shown of it.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<IReadOnlyList<NamespaceDiagram>> GetDiagramsAsync(EcsSnapshot snapshot, PageState state, CancellationToken cancellationToken)
    {
        var drawn = await DrawAsync(snapshot, cancellationToken).ConfigureAwait(false);
        return state.Query.HasFilter ? DrawPart(drawn.Topologies, state) : drawn.Diagrams;
    }

    private static List<NamespaceDiagram> DrawPart(IEnumerable<NamespaceTopology> topologies, PageState state)
    {
        var services = state.Services.Select(static service => service.Key).ToHashSet(StringComparer.Ordinal);
        return Draw(topologies.Select(topology => topology with
        {
            Services = [.. topology.Services.Where(service => services.Contains(service.ToString()))],
            StaleTasks = [.. topology.StaleTasks.Where(tasks => services.Contains($"{tasks.ClusterName}/{tasks.ServiceName}"))],
        }));
    }

    private static List<NamespaceDiagram> Draw(IEnumerable<NamespaceTopology> topologies) =>
    [
        .. topologies
            .Where(static topology => topology.Services.Count > 0)
            .Select(static topology => new NamespaceDiagram(topology.NamespaceName, topology.ToSvg())),
    ];

    private async Task<DrawnState> DrawAsync(EcsSnapshot snapshot, CancellationToken cancellationToken)
    {
        var last = _last;
        var key = CreateKey(snapshot);
        if (last.Key == key || clock.GetElapsedTime(last.DrawnAt) < last.Duration * PauseFactor)
        {
            return last;
        }

        var startedAt = clock.GetTimestamp();
        var topologies = await ReadAsync(snapshot, cancellationToken).ConfigureAwait(false);
        var diagrams = Draw(topologies);
        var drawnAt = clock.GetTimestamp();
        return _last = new DrawnState(key, topologies, diagrams, drawnAt, clock.GetElapsedTime(startedAt, drawnAt));
    }

    private async Task<IReadOnlyList<NamespaceTopology>> ReadAsync(EcsSnapshot snapshot, CancellationToken cancellationToken)
    {
        var client = new InProcessClient(ecs);
        var topologies = new List<NamespaceTopology>();
        foreach (var @namespace in snapshot.Namespaces)
        {
            var topology = await client.Namespace(@namespace.Name).GetTopologyAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            topologies.Add(topology with { CapturedAt = snapshot.CapturedAt });
        }

        return topologies;
    }

    /// <summary>Joins everything that a diagram depends on.</summary>
    private static string CreateKey(EcsSnapshot snapshot)
    {
        var key = new StringBuilder();
        foreach (var service in snapshot.Clusters.SelectMany(static cluster => cluster.Services).Where(ResourceStatus.IsActive))
        {
            key.Append(CultureInfo.InvariantCulture, $"{service.ServiceArn} {service.Status} {service.RunningCount} {service.DesiredCount}");
            foreach (var deployment in service.Deployments)
            {
                key.Append(CultureInfo.InvariantCulture, $" {deployment.Id} {deployment.RolloutState} {deployment.RunningCount} {deployment.PendingCount}");
            }

            key.Append('\n');
        }

        return key.ToString();
    }

    private sealed record DrawnState(
        string Key,
        IReadOnlyList<NamespaceTopology> Topologies,
        IReadOnlyList<NamespaceDiagram> Diagrams,
        long DrawnAt,
        TimeSpan Duration);
}
