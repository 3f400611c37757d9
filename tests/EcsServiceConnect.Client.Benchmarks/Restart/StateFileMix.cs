using EcsServiceConnect.Client.Benchmarks.Load;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Restart;

/// <summary>
/// Creates state files with a number of calls: in a seeded random mix, tasks are run and stopped, services scaled, and definitions
/// registered.
/// </summary>
internal static class StateFileMix
{
    private const string Family = "web";
    private const int ServiceCount = 20;

    public static async Task SaveAsync(string path, int calls)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { EnableJournal = true, DeploymentDuration = TimeSpan.Zero, MaxRecordedCalls = 0 });
        using var client = ecs.CreateClient();
        await LoadWorld.CreateClustersAsync(client, 1);
        await client.SendAsync(LoadWorld.Definition(Family));
        for (var i = 0; i < ServiceCount; i++)
        {
            await client.SendAsync(LoadWorld.Service(LoadWorld.ClusterName(0), $"service-{i}", Family, desiredCount: 1, connected: false));
        }

        var random = new Random(1);
        while (ecs.ChangeCount < calls)
        {
            await CallAsync(client, random);
        }

        await using var file = File.Create(path);
        await ecs.SaveAsync(file);
    }

    private static async Task CallAsync(EcsClient client, Random random)
    {
        switch (random.Next(10))
        {
            case < 7:
                var run = await client.SendAsync(new RunTaskRequest
                {
                    Cluster = LoadWorld.ClusterName(0),
                    TaskDefinition = Family,
                    LaunchType = LaunchType.Fargate,
                    NetworkConfiguration = LoadWorld.Network,
                });
                await client.SendAsync(new StopTaskRequest { Cluster = LoadWorld.ClusterName(0), Task = run.Tasks[0].TaskArn! });
                break;
            case 7:
                await client.SendAsync(LoadWorld.Definition(Family));
                break;
            default:
                await client.SendAsync(new UpdateServiceRequest
                {
                    Cluster = LoadWorld.ClusterName(0),
                    Service = $"service-{random.Next(ServiceCount)}",
                    DesiredCount = random.Next(3),
                });
                break;
        }
    }
}
