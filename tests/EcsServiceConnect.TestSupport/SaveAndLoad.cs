using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.TestSupport;

/// <summary>Shortcuts to save and load an ECS.</summary>
public static class SaveAndLoad
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static InMemoryEcs Create(FakeTimeProvider clock, TimeSpan? deploymentTime = null) => new(new InMemoryEcsOptions
    {
        TimeProvider = clock,
        DeploymentDuration = deploymentTime ?? TestEcs.DeploymentDuration,
        EnableJournal = true,
    });

    public static async Task<byte[]> SaveAsync(InMemoryEcs ecs)
    {
        using var stream = new MemoryStream();
        await ecs.SaveAsync(stream, TestEcs.Token);
        return stream.ToArray();
    }

    public static Task<InMemoryEcs> LoadAsync(byte[] saved, TimeProvider clock) =>
        InMemoryEcs.LoadAsync(new MemoryStream(saved), new InMemoryEcsOptions { TimeProvider = clock }, TestEcs.Token);

    public static Task<InMemoryEcs> LoadAsync(string saved) => LoadAsync(Encoding.UTF8.GetBytes(saved), new FakeTimeProvider(Begin));

    /// <summary>A small saved state: a cluster, and a task that is starting.</summary>
    public static async Task<byte[]> CreateSmallAsync()
    {
        var ecs = Create(new FakeTimeProvider(Begin));
        using var client = ecs.CreateClient();
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);
        await client.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "orders",
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = TestEcs.Network,
            },
            TestEcs.Token);
        return await SaveAsync(ecs);
    }
}
