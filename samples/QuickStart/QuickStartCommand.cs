using System.CommandLine;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;
using Spectre.Console;

namespace QuickStart;

/// <summary>The command line: which ECS to talk to, and what to do there.</summary>
internal static class QuickStartCommand
{
    /// <summary>How long a deployment takes in the embedded ECS: long enough to be watched.</summary>
    private static readonly TimeSpan _embeddedDeploymentTime = TimeSpan.FromSeconds(3);

    private static readonly DirectoryInfo _ownDefinitions = new(Path.Combine(AppContext.BaseDirectory, "task-definitions"));

    public static RootCommand Create()
    {
        var endpoint = new Option<Uri?>("--endpoint")
        {
            Description = "URL of a running ECS-compatible server, such as http://127.0.0.1:4567, to use in place of the embedded one.",
            CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) ? url : Fail(result),
        };
        var definitions = new Option<DirectoryInfo?>("--definitions")
        {
            Description = "Folder with the three task definition files; the sample's own by default.",
        };
        var aws = new Option<bool>("--aws") { Description = "List a namespace of a real account. Reads only, changes nothing." };
        var @namespace = new Option<string?>("--namespace") { Description = "With --aws: name or ARN of the Cloud Map namespace to list." };
        var region = new Option<string?>("--region") { Description = "With --aws: the region; by default that of the environment or the profile." };
        var profile = new Option<string?>("--profile") { Description = "With --aws: the profile of the shared AWS config file." };

        var command = new RootCommand("Deploys a small shop with Service Connect to two clusters, follows the roll-out and lists the namespace.")
        {
            endpoint, definitions, aws, @namespace, region, profile,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(aws) && string.IsNullOrEmpty(result.GetValue(@namespace)))
            {
                result.AddError("--aws needs --namespace NAME: which namespace to list.");
            }

            if (result.GetValue(aws) && result.GetValue(endpoint) is not null)
            {
                result.AddError("--aws and --endpoint exclude each other.");
            }

            if (!result.GetValue(aws) && new Option[] { @namespace, region, profile }.Any(o => result.GetResult(o) is { Implicit: false }))
            {
                result.AddError("--namespace, --region and --profile go with --aws.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(CreateConsole(), console => parsed.GetValue(aws)
            ? ListAccountAsync(
                console, parsed.GetValue(@namespace)!, new EcsClientOptions { Region = parsed.GetValue(region), Profile = parsed.GetValue(profile) }, cancellationToken)
            : DeployAsync(console, parsed.GetValue(endpoint), parsed.GetValue(definitions) ?? _ownDefinitions, cancellationToken)));
        return command;
    }

    private static async Task DeployAsync(IAnsiConsole console, Uri? endpoint, DirectoryInfo definitions, CancellationToken cancellationToken)
    {
        using var ecs = endpoint is null
            ? new InMemoryEcs(new InMemoryEcsOptions { DeploymentTime = _embeddedDeploymentTime }).CreateClient()
            : new EcsClient(new EcsClientOptions
            {
                Region = "us-east-1",
                ServiceUrl = endpoint,
                Credentials = new BasicAWSCredentials("quickstart", "quickstart"),
            });
        console.MarkupLineInterpolated($"Deploying to {(endpoint is null ? "the embedded ECS" : endpoint.ToString())}.");

        var rollOuts = await new Shop(ecs).DeployAsync(TaskDefinitionFiles.Load(definitions), line => console.WriteLine(line), cancellationToken);
        await RollOutDisplay.FollowAsync(console, rollOuts);
        await NamespaceTable.PrintAsync(console, ecs, Shop.Namespace, cancellationToken);
    }

    private static async Task ListAccountAsync(
        IAnsiConsole console, string @namespace, EcsClientOptions options, CancellationToken cancellationToken)
    {
        using var ecs = new EcsClient(options);
        await NamespaceTable.PrintAsync(console, ecs, @namespace, cancellationToken);
    }

    /// <summary>Output that goes to a file or a pipe keeps its lines whole, however long they are.</summary>
    private static IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 240;
        }

        return console;
    }

    private static Uri? Fail(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--endpoint needs a URL such as http://127.0.0.1:4567, not '{result.Tokens[0].Value}'.");
        return null;
    }
}
