using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Snippets;

/// <summary>What docs/guides/time-in-tests.md shows.</summary>
internal static class TimeInTestsSnippets
{
    public static async Task DeploymentAsync()
    {
        var clock = new SimulationTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, DeploymentDuration = TimeSpan.FromMinutes(10) });
        ecs.Seed(ClusterDefinitionAndService());
        using var client = ecs.CreateClient();
        var request = new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true };

        var result = await clock.RunUntilCompletedAsync(() => client.UpdateServiceAndWaitAsync(request));

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.True(clock.GetUtcNow() >= new DateTimeOffset(2000, 1, 1, 0, 10, 0, TimeSpan.Zero));
    }

    public static async Task SeveralThingsAsync()
    {
        var clock = new SimulationTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, DeploymentDuration = TimeSpan.FromMinutes(10) });
        ecs.Seed(ClusterDefinitionAndService());
        using var client = ecs.CreateClient();
        var request = new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true };

        await clock.RunUntilCompletedAsync(async () =>
        {
            var deployment = client.UpdateServiceAndWaitAsync(request);
            await Task.Delay(TimeSpan.FromMinutes(1), clock);
            ecs.StopTask(ecs.Snapshot().GetCluster("prod").Tasks[0].TaskArn!);
            await deployment;
        });
    }

    public static async Task LimitAsync(SimulationTimeProvider clock, Func<Task> action, CancellationToken cancellationToken)
    {
        await clock.RunUntilCompletedAsync(action, maxDuration: TimeSpan.FromHours(2), cancellationToken);
    }

    public static async Task HostedServiceAsync(SimulationTimeProvider clock, InMemoryEcs ecs, IServiceCollection services, IHostedService monitor)
    {
        services.AddSingleton<TimeProvider>(clock);
        services.AddEcsClient(ecs.Configure).ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler);

        await clock.RunUntilCompletedAsync(async () =>
        {
            await monitor.StartAsync(CancellationToken.None);
            await Task.Delay(TimeSpan.FromMinutes(5), clock);
            await monitor.StopAsync(CancellationToken.None);
        });
    }

    public static async Task HoldAsync(SimulationTimeProvider clock, IEcsClient client)
    {
        await clock.RunUntilCompletedAsync(async () =>
        {
            using (clock.Hold())
            {
                await File.WriteAllTextAsync("services.txt", "orders");
            }

            await client.WaitUntilServicesStableAsync("prod", ["orders"]);
        });
    }

    private static EcsRequest[] ClusterDefinitionAndService() =>
    [
        new CreateClusterRequest { ClusterName = "prod" },
        new RegisterTaskDefinitionRequest
        {
            Family = "orders",
            NetworkMode = NetworkMode.Awsvpc,
            Cpu = "256",
            Memory = "512",
            ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "example/orders:7" }],
        },
        new CreateServiceRequest
        {
            Cluster = "prod",
            ServiceName = "orders",
            TaskDefinition = "orders",
            DesiredCount = 2,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
        },
    ];
}
