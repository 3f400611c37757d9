using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using Spectre.Console;

namespace QuickStart;

/// <summary>Reads a namespace over all its clusters and prints its services and endpoints.</summary>
internal static class NamespaceTable
{
    public static async Task PrintAsync(IAnsiConsole console, IEcsClient ecs, string @namespace, CancellationToken cancellationToken)
    {
        var topology = await ecs.Namespace(@namespace).GetTopologyAsync(cancellationToken: cancellationToken);

        // Written to the output itself: the console would break long lines.
        await console.Profile.Out.Writer.WriteAsync(topology.ToTable());
    }
}
