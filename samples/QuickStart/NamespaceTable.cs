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

        // Written to the output itself: the table fits the terminal, and the console would break its lines again.
        await console.Profile.Out.Writer.WriteAsync($"\n{topology.ToTable(console.Profile.Width)}");
    }
}
