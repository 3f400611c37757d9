using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.TestSupport;

/// <summary>Short ways to save and load.</summary>
public static class SavingEcs
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static InMemoryEcs New(FakeTimeProvider clock, TimeSpan? deploymentTime = null) => new(new InMemoryEcsOptions
    {
        TimeProvider = clock,
        DeploymentTime = deploymentTime ?? TestEcs.DeploymentTime,
        KeepJournal = true,
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

    /// <summary>A small saved state: a cluster, and a task on its way.</summary>
    public static async Task<byte[]> SmallAsync()
    {
        var ecs = New(new FakeTimeProvider(Begin));
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
