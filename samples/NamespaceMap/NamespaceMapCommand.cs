using System.CommandLine;
using EcsServiceConnect.Client;
using Samples.Common;

namespace NamespaceMap;

/// <summary>The command line: which namespace of which ECS to read, and how to show it.</summary>
internal static class NamespaceMapCommand
{
    private const string Table = "table";
    private const string Mermaid = "mermaid";

    public static RootCommand Create()
    {
        var @namespace = new Option<string?>("--namespace") { Description = "With --aws or --endpoint: the namespace to read, by name or ARN." };
        var format = new Option<string>("--format")
        {
            Description = "How to show it: aligned text, or a flowchart for Mermaid.",
            DefaultValueFactory = static _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Mermaid);
        var html = new Option<string?>("--html")
        {
            Description = "Draw it into this file instead: a page that needs nothing else. A file that is there is replaced.",
            HelpName = "file",
        };
        var command = new RootCommand(
            "Shows who offers what in a Service Connect namespace over all its clusters, who is only a client, and whose tasks are too old "
            + "to see an endpoint. Without options it reads a small shop on an embedded ECS. It reads only and changes nothing.")
        {
            format,
            html,
        };
        var choice = new EcsTargetOptions(command, "Read a namespace of a real account.", @namespace) { EndpointRequiresOptions = true };
        command.SetAction((parsed, cancellationToken) => SampleErrorHandler.RunAsync(
            async () =>
            {
                using var ecs = choice.CreateClient(parsed, SeededShop.CreateClient);
                var topology = await ecs.Namespace(parsed.GetValue(@namespace) ?? SeededShop.Namespace)
                    .GetTopologyAsync(cancellationToken: cancellationToken);
                if (parsed.GetValue(html) is { } file)
                {
                    await MapFile.WriteAsync(topology, file, cancellationToken);
                    await Console.Out.WriteLineAsync($"The map of {topology} is in {file}.");
                    return;
                }

                await Console.Out.WriteAsync(parsed.GetValue(format) == Mermaid ? topology.ToMermaid() : topology.ToTable());
            },
            canceledMessage: "Cancelled."));
        return command;
    }
}
