using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PlacementPlanTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Place_Spread_EvensOut()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition());
        await _test.AddInstanceAsync(Machine("i-1", zone: "us-east-1a"));
        await _test.AddInstanceAsync(Machine("i-2", zone: "us-east-1a"));
        await _test.AddInstanceAsync(Machine("i-3", zone: "us-east-1b"));

        var byZone = (await _test.RunAsync(With(PlacementStrategyType.Spread, "attribute:ecs.availability-zone") with { Count = 4 })).Tasks;
        var byInstance = (await _test.RunAsync(With(PlacementStrategyType.Spread, "instanceId") with { Count = 3, Group = "g" })).Tasks;

        Assert.Equal([2, 2], byZone.CountBy(task => task.AvailabilityZone!).Select(zone => zone.Value));
        Assert.Equal(3, byInstance.Select(task => task.ContainerInstanceArn).Distinct().Count());
    }

    [Fact]
    public async Task Place_Binpack_FillsUp()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition(cpu: 512));
        await _test.AddInstanceAsync(Machine("i-1", cpu: 2048, memory: 1024));
        var small = await _test.AddInstanceAsync(Machine("i-2", cpu: 1024, memory: 4096));

        var tasks = (await _test.RunAsync(With(PlacementStrategyType.Binpack, "cpu") with { Count = 3 })).Tasks;

        Assert.Equal(
            [true, true, false], tasks.Select(task => task.ContainerInstanceArn == small.ContainerInstanceArn));
    }

    [Fact]
    public async Task Place_Random_StaysWithinWhatFits()
    {
        var instances = await _test.PrepareAsync(instances: 3, Definition(cpu: 2000));

        var tasks = (await _test.RunAsync(With(PlacementStrategyType.Random, null) with { Count = 3 })).Tasks;

        Assert.Equal(
            instances.Select(instance => instance.ContainerInstanceArn).Order(), tasks.Select(task => task.ContainerInstanceArn).Order());
    }

    private static RunTaskRequest With(PlacementStrategyType type, string? field) =>
        Run with { PlacementStrategy = [new PlacementStrategy { Type = type, Field = field }] };
}
