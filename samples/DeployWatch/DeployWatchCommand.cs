using System.CommandLine;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Samples.Common;

namespace DeployWatch;

/// <summary>The command line: a demonstration on an in-memory ECS, or one deployment of a service that there is.</summary>
internal static class DeployWatchCommand
{
    private static readonly Dictionary<string, DeploymentStrategy> _strategies = new(StringComparer.Ordinal)
    {
        ["blue-green"] = DeploymentStrategy.BlueGreen,
        ["canary"] = DeploymentStrategy.Canary,
        ["linear"] = DeploymentStrategy.Linear,
    };

    public static RootCommand Create()
    {
        var cluster = new Option<string>("--cluster") { Description = "The cluster of the service, by name or ARN." };
        var service = new Option<string>("--service") { Description = "The service to deploy to." };
        var taskDefinition = new Option<string>("--task-definition") { Description = "What to deploy: family, family:revision or ARN." };
        var strategy = new Option<string>("--strategy")
        {
            Description = "On the in-memory ECS: how the traffic is shifted, after a pause until a key is pressed.",
        };
        strategy.AcceptOnlyFromAmong([.. _strategies.Keys]);
        var command = new RootCommand(
            "Rolls a service to a new task definition and shows the deployment live. Without options it does so on an in-memory ECS, "
            + "first with one that works, then with one whose tasks cannot start and that is rolled back; with --strategy it shifts the traffic. "
            + "With --aws or --endpoint, the exit code is 1 unless the deployment succeeds.");
        var choice = new EcsTargetOptions(command, "Deploy to a service of a real account.", cluster, service, taskDefinition)
        {
            EndpointRequiresOptions = true,
            EmbeddedOptions = [strategy],
        };
        command.Options.Add(strategy);
        command.SetAction((parsed, cancellationToken) => SampleErrorHandler.RunAsync(
            async () =>
            {
                var console = SampleConsole.Create();
                if (parsed.GetValue(strategy) is { } name)
                {
                    await new StrategyDemonstration(console, _strategies[name]).RunAsync(cancellationToken);
                    return;
                }

                if (choice.IsEmbedded(parsed))
                {
                    await Demonstration.RunAsync(console, cancellationToken);
                    return;
                }

                using var ecs = choice.CreateClient(parsed);
                var request = new UpdateServiceRequest
                {
                    Cluster = parsed.GetValue(cluster),
                    Service = parsed.GetValue(service)!,
                    TaskDefinition = parsed.GetValue(taskDefinition),
                };
                var deployment = await ecs.UpdateServiceAndTrackAsync(request, cancellationToken: cancellationToken);
                await DeploymentDisplay.ShowAsync(console, deployment, cancellationToken);
            },
            canceledMessage: "No longer watching. What was deployed so far goes on."));
        return command;
    }
}
