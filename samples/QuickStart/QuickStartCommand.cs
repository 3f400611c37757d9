using System.CommandLine;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;
using Samples.Common;
using Spectre.Console;

namespace QuickStart;

/// <summary>The command line: the ECS to use, and the job to do there.</summary>
internal static class QuickStartCommand
{
    /// <summary>The duration of a deployment in the in-memory ECS: long enough to be watched.</summary>
    private static readonly TimeSpan _embeddedDeploymentTime = TimeSpan.FromSeconds(3);

    private static readonly DirectoryInfo _ownDefinitions = new(Path.Combine(AppContext.BaseDirectory, "task-definitions"));

    public static RootCommand Create()
    {
        var definitions = new Option<DirectoryInfo?>("--definitions")
        {
            Description = "Folder with the three task definition files; the sample's own by default.",
        };
        var @namespace = new Option<string?>("--namespace") { Description = "With --aws: name or ARN of the Cloud Map namespace to list." };
        var command = new RootCommand("Deploys a small shop with Service Connect to two clusters, watches the deployments and lists the namespace.")
        {
            definitions,
        };
        var choice = new EcsTargetOptions(command, "List a namespace of a real account. Reads only, changes nothing.", @namespace);
        command.SetAction((parsed, cancellationToken) => SampleErrorHandler.RunAsync(async () =>
        {
            var console = SampleConsole.Create();
            using var ecs = choice.CreateClient(parsed, CreateEmbedded);
            if (choice.IsAws(parsed))
            {
                console.WriteLine($"Reading a namespace of {choice.Describe(parsed)}.");
                await NamespaceTable.PrintAsync(console, ecs, parsed.GetValue(@namespace)!, cancellationToken);
            }
            else
            {
                console.WriteLine($"Deploys a small shop to two clusters of {choice.Describe(parsed)}: takes about 5 seconds.");
                await DeployAsync(console, ecs, parsed.GetValue(definitions) ?? _ownDefinitions, cancellationToken);
            }
        }));
        return command;
    }

    private static EcsClient CreateEmbedded() =>
        new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = _embeddedDeploymentTime }).CreateClient();

    private static async Task DeployAsync(IAnsiConsole console, EcsClient ecs, DirectoryInfo definitions, CancellationToken cancellationToken)
    {
        var deployments = await new Shop(ecs).DeployAsync(TaskDefinitionFiles.Load(definitions), line => console.WriteLine(line), cancellationToken);
        await DeploymentsDisplay.ShowAsync(console, deployments, cancellationToken);
        await NamespaceTable.PrintAsync(console, ecs, Shop.Namespace, cancellationToken);
        console.WriteLine();
        console.WriteLine("Try next: dotnet run --project samples/DeployWatch (a deployment rolled back)");
        console.WriteLine("          docs/guides/getting-started.md (a program of your own)");
    }
}
