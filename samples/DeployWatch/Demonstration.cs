using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Samples.Common;
using Spectre.Console;

namespace DeployWatch;

/// <summary>Two deployments on an embedded ECS: one that works, and one that does not.</summary>
internal static class Demonstration
{
    private const string Cluster = "prod";
    private const string Service = "orders";

    /// <summary>Looks more often than is fit for a real account, as a deployment takes but a few seconds here.</summary>
    private static readonly DeploymentTrackerOptions _options = new()
    {
        PollInterval = TimeSpan.FromMilliseconds(250),
        ThrowOnFailure = false,
    };

    public static async Task RunAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        var embedded = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromSeconds(2) });
        Seed(embedded);
        using var ecs = embedded.CreateClient();

        console.MarkupLine("[bold]orders:2 is as good as orders:1.[/]");
        await DeployAsync(console, ecs, "orders:2", DeploymentOutcome.Successful, cancellationToken);

        console.WriteLine();
        console.MarkupLine("[bold]The image of orders:3 does not exist. The circuit breaker takes the deployment back.[/]");
        embedded.OnDeployment($"{Cluster}/{Service}").Fail("CannotPullContainerError: example/orders:3 was not found");
        await DeployAsync(console, ecs, "orders:3", DeploymentOutcome.RolledBack, cancellationToken);
    }

    private static async Task DeployAsync(
        IAnsiConsole console, EcsClient ecs, string taskDefinition, DeploymentOutcome expected, CancellationToken cancellationToken)
    {
        var request = new UpdateServiceRequest { Cluster = Cluster, Service = Service, TaskDefinition = taskDefinition };
        var last = await DeploymentDisplay.ShowAsync(console, ecs.UpdateServiceAndTrackAsync(request, _options, cancellationToken));

        if (last.Outcome != expected)
        {
            throw new SampleException($"The deployment of {taskDefinition} was to end as {expected}, and ended as {last.Outcome}.", "report this.");
        }

        console.WriteLine($"As was to be shown: {expected}. {Service} runs {EcsArn.Parse(last.Service.TaskDefinition!).Name}.");
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
