using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Samples.Common;
using Spectre.Console;

namespace DeployWatch;

/// <summary>Two deployments on an in-memory ECS: one that works, and one that does not.</summary>
internal static class Demonstration
{
    private const string Cluster = "prod";
    private const string Service = "orders";

    /// <summary>Polls more often than a real account should, because a deployment takes only a few seconds here.</summary>
    private static readonly DeploymentTrackerOptions _options = new()
    {
        PollInterval = TimeSpan.FromMilliseconds(250),
        ThrowOnFailure = false,
    };

    public static async Task RunAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        console.WriteLine("Two deployments on an in-memory ECS, without an account: about 10 seconds.");
        console.WriteLine();
        var embedded = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromSeconds(2) });
        Seed(embedded);
        using var ecs = embedded.CreateClient();

        console.MarkupLine("[bold]The deployment of orders:2 succeeds.[/]");
        await DeployAsync(console, ecs, "orders:2", DeploymentOutcome.Successful, cancellationToken);

        console.WriteLine();
        console.MarkupLine("[bold]The image of orders:3 does not exist: the circuit breaker rolls it back.[/]");
        embedded.OnDeployment($"{Cluster}/{Service}").Fail("CannotPullContainerError: example/orders:3 was not found");
        await DeployAsync(console, ecs, "orders:3", DeploymentOutcome.RolledBack, cancellationToken);
    }

    private static async Task DeployAsync(
        IAnsiConsole console, EcsClient ecs, string taskDefinition, DeploymentOutcome expected, CancellationToken cancellationToken)
    {
        var request = new UpdateServiceRequest { Cluster = Cluster, Service = Service, TaskDefinition = taskDefinition };
        var deployment = await ecs.UpdateServiceAndTrackAsync(request, _options, cancellationToken);
        await DeploymentDisplay.ShowAsync(console, deployment, cancellationToken);

        // The display has polled to the end, so the result is there without another call.
        var result = await deployment.WaitForCompletionAsync(cancellationToken);
        if (result.Outcome != expected)
        {
            throw new SampleException(
                $"The deployment of {taskDefinition} should have the outcome {expected}, and has {result.Outcome}.", "report this.");
        }

        var service = result.Service;
        console.WriteLine(
            $"As expected: {result.Progress.Status}. {Service} runs {EcsArn.GetName(service.TaskDefinition!)}, "
            + $"{service.RunningCount} of {service.DesiredCount} tasks.");
    }

    private static void Seed(InMemoryEcs ecs)
    {
        ecs.Seed(new CreateClusterRequest { ClusterName = Cluster });
        foreach (var revision in new[] { 1, 2, 3 })
        {
            ecs.Seed(new RegisterTaskDefinitionRequest
            {
                Family = Service,
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = $"example/orders:{revision}" }],
            });
        }

        ecs.Seed(new CreateServiceRequest
        {
            Cluster = Cluster,
            ServiceName = Service,
            TaskDefinition = "orders:1",
            DesiredCount = 2,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0shop1"] } },
            DeploymentConfiguration = new DeploymentConfiguration
            {
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
            },
        });
    }
}
