using System.Globalization;
using System.Text;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// Draws all namespaces. Drawing reads them call by call, so it happens only after a change, and less often where it takes long.
/// </summary>
internal sealed class NamespaceDiagramProvider(InMemoryEcs ecs, TimeProvider clock)
{
    /// <summary>The pause after a drawing, as a multiple of the time that it took.</summary>
    private const int PauseFactor = 4;

    private DrawnState _last = new("", [], clock.GetTimestamp(), TimeSpan.Zero);

    public async Task<IReadOnlyList<NamespaceDiagram>> GetDiagramsAsync(EcsSnapshot state, CancellationToken cancellationToken)
    {
        var last = _last;
        var key = CreateKey(state);
        if (last.Key == key || clock.GetElapsedTime(last.DrawnAt) < last.Duration * PauseFactor)
        {
            return last.Diagrams;
        }

        var startedAt = clock.GetTimestamp();
        var diagrams = await DrawAsync(state, cancellationToken).ConfigureAwait(false);
        var drawnAt = clock.GetTimestamp();
        _last = new DrawnState(key, diagrams, drawnAt, clock.GetElapsedTime(startedAt, drawnAt));
        return diagrams;
    }

    private async Task<IReadOnlyList<NamespaceDiagram>> DrawAsync(EcsSnapshot state, CancellationToken cancellationToken)
    {
        var client = new InProcessClient(ecs);
        var diagrams = new List<NamespaceDiagram>();
        foreach (var @namespace in state.Namespaces)
        {
            var topology = await client.Namespace(@namespace.Name).GetTopologyAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            if (topology.Services.Count > 0)
            {
                diagrams.Add(new NamespaceDiagram(@namespace.Name, (topology with { CapturedAt = state.CapturedAt }).ToSvg()));
            }
        }

        return diagrams;
    }

    /// <summary>Joins everything that a diagram depends on.</summary>
    private static string CreateKey(EcsSnapshot state)
    {
        var key = new StringBuilder();
        foreach (var service in state.Clusters.SelectMany(static cluster => cluster.Services).Where(ResourceStatus.IsActive))
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

    private sealed record DrawnState(string Key, IReadOnlyList<NamespaceDiagram> Diagrams, long DrawnAt, TimeSpan Duration);
}
