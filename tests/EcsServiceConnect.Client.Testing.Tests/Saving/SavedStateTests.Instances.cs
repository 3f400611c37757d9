using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

/// <summary>Compares the resources of container instances after many calls with the running tasks, and with a restored state.</summary>
public class SavedInstancesTests
{
    private readonly FakeTimeProvider _clock = new(SaveAndLoad.Begin);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Calls_Many_NeverExceedTheResources(int seed)
    {
        using var client = SaveAndLoad.Create(_clock).CreateClient();
        var calls = new InstanceCalls(client, _clock, seed);
        await calls.PrepareAsync();

        for (var i = 0; i < 40; i++)
        {
            await calls.RunAsync(10);
            await CheckAsync(client);
        }

        Assert.True(calls.Accepted > 200, $"{calls.Accepted} calls were accepted, {calls.Rejected} rejected.");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task LoadAsync_ManyCalls_RespondsIdenticallyNowAndLater(int seed)
    {
        var ecs = SaveAndLoad.Create(_clock);
        using var client = ecs.CreateClient();
        var calls = new InstanceCalls(client, _clock, seed);
        await calls.PrepareAsync();
        await calls.RunAsync(300);

        var otherClock = new FakeTimeProvider(_clock.GetUtcNow());
        var other = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), otherClock);
        using var otherClient = other.CreateClient();
        Assert.Equal(await DescribeAsync(client), await DescribeAsync(otherClient));
        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(other));

        await new InstanceCalls(client, _clock, seed + 100).RunAsync(50);
        await new InstanceCalls(otherClient, otherClock, seed + 100).RunAsync(50);
        Assert.Equal(await DescribeAsync(client), await DescribeAsync(otherClient));
        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(other));
    }

    /// <summary>The remaining resources of each instance are its resources without those of its tasks.</summary>
    private static async Task CheckAsync(EcsClient client)
    {
        var tasks = new List<EcsTask>();
        foreach (var status in new[] { DesiredStatus.Running, DesiredStatus.Stopped })
        {
            var arns = await client.Paginate(new ListTasksRequest { Cluster = "prod", DesiredStatus = status }).ToListAsync(TestEcs.Token);
            foreach (var some in arns.Chunk(100))
            {
                tasks.AddRange((await client.DescribeTasksAsync(new() { Cluster = "prod", Tasks = some }, TestEcs.Token)).Tasks);
            }
        }

        foreach (var instance in await InstancesAsync(client))
        {
            var here = tasks
                .Where(task => task.ContainerInstanceArn == instance.ContainerInstanceArn && task.LastStatus != "STOPPED")
                .ToList();
            var withPorts = here.Count(task => task.TaskDefinitionArn!.Contains("/ports:", StringComparison.Ordinal));
            var plain = here.Count - withPorts;
            var cpu = TestInstances.Amount(instance.RemainingResources, "CPU");
            var memory = TestInstances.Amount(instance.RemainingResources, "MEMORY");
            Assert.Equal((2048 - (plain * 300), 4096 - (plain * 500) - (withPorts * 700)), (cpu, memory));
            Assert.True(cpu >= 0 && memory >= 0 && withPorts <= 1);
            Assert.Equal(withPorts == 1, TestInstances.Ports(instance.RemainingResources).Contains("80"));
            Assert.Equal(here.Count(task => task.LastStatus == "RUNNING"), instance.RunningTasksCount);
            Assert.All(here, task => Assert.NotEqual("INACTIVE", instance.Status));
        }
    }

    private static async Task<IReadOnlyList<ContainerInstance>> InstancesAsync(EcsClient client)
    {
        var arns = await client.Paginate(new ListContainerInstancesRequest { Cluster = "prod" }).ToListAsync(TestEcs.Token);
        return arns.Count == 0 ? [] : (await client.DescribeContainerInstancesAsync(
            new() { Cluster = "prod", ContainerInstances = arns, Include = [ContainerInstanceField.ContainerInstanceHealth] },
            TestEcs.Token)).ContainerInstances;
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(EcsClient client) =>
        [.. (await InstancesAsync(client)).Select(instance => EcsJson.Serialize(instance))];
}
