using EcsServiceConnect.Client;
using Spectre.Console;

namespace QuickStart;

/// <summary>Reads a namespace over all its clusters and prints who can be reached where.</summary>
internal static class NamespaceTable
{
    public static async Task PrintAsync(IAnsiConsole console, IEcsClient ecs, string @namespace, CancellationToken cancellationToken)
    {
        var topology = await ecs.Namespace(@namespace).GetTopologyAsync(cancellationToken: cancellationToken);

        // Past the console's own layout, which would break long lines.
        await console.Profile.Out.Writer.WriteAsync(topology.ToTable());
    }
}
