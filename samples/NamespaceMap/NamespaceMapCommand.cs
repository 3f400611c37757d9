using System.CommandLine;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using Samples.Common;

namespace NamespaceMap;

/// <summary>The command line: the namespace to read, the ECS to read it from, and the format.</summary>
internal static class NamespaceMapCommand
{
    private const string Table = "table";
    private const string Mermaid = "mermaid";

    public static RootCommand Create()
    {
        var @namespace = new Option<string?>("--namespace") { Description = "With --aws or --endpoint: the namespace to read, by name or ARN." };
        var format = new Option<string>("--format")
        {
            Description = "The output format: an aligned table, or a flowchart for Mermaid.",
            DefaultValueFactory = static _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Mermaid);
        var html = new Option<string?>("--html")
        {
            Description = "Write a self-contained HTML page with a drawing to this file instead. An existing file is replaced.",
            HelpName = "file",
        };
        var command = new RootCommand(
            "Shows which services of a Service Connect namespace expose which endpoints over all its clusters, which are only clients, and "
            + "whose tasks are too old to reach an endpoint. Without options it reads a small shop in an in-memory ECS. It changes nothing.")
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

                var width = SampleConsole.Create().Profile.Width;
                await Console.Out.WriteAsync(parsed.GetValue(format) == Mermaid ? topology.ToMermaid() : topology.ToTable(width));
            },
            canceledMessage: "Canceled."));
        return command;
    }
}
