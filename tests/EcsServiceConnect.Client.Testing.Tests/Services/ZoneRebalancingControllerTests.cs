namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ZoneRebalancingControllerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    /// <summary>Sources: the developer guide, service-rebalancing and service-rebalancing-event-messages-list.</summary>
    [Fact]
    public async Task Reconcile_InstanceInNewZone_TasksStartThereFirstAndOthersStop()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(TestInstances.Service(count: 4));
        _test.Pass(2);
        var before = await EventsAsync();

        await _test.AddInstanceAsync(TestInstances.Machine("i-2", zone: "us-east-1b"));
        var during = await _test.DescribeServiceAsync("legacy");
        _test.Pass(4);

        var started = (await _test.TasksAsync()).Where(static task => task.AvailabilityZone == "us-east-1b").Select(Name);
        var stopped = (await StoppedAsync()).Reverse().ToList();
        Assert.Equal((4, 2), (during.RunningCount, during.PendingCount));
        Assert.Equal(
            [
                "(service legacy) is not AZ balanced with 4 tasks in us-east-1a and 0 tasks in us-east-1b. AZ Rebalancing in progress.",
                $"(service legacy) has started 2 tasks in us-east-1b to AZ Rebalance: {string.Join(' ', started)}.",
                $"(service legacy) has stopped 2 running tasks in us-east-1a due to AZ rebalancing: {string.Join(' ', stopped.Select(Name))}.",
                "(service legacy) is AZ balanced with 2 tasks in us-east-1a and 2 tasks in us-east-1b.",
            ],
            (await EventsAsync()).Skip(before.Count));
        Assert.All(stopped, static task => Assert.Equal(TaskStopCode.ServiceSchedulerInitiated, task.StopCode));
        Assert.Single((await _test.DescribeServiceAsync("legacy")).Deployments);
        Assert.Equal(["us-east-1a=2", "us-east-1b=2"], await ZonesAsync());
    }

    [Fact]
    public async Task Reconcile_LittleRoomForMoreTasks_MovesOneAfterTheOther()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(TestInstances.Service(count: 4) with { DeploymentConfiguration = new() { MaximumPercent = 125 } });
        _test.Pass(2);

        await _test.AddInstanceAsync(TestInstances.Machine("i-2", zone: "us-east-1b"));
        var first = await _test.DescribeServiceAsync("legacy");
        _test.Pass(6);

        Assert.Equal(1, first.PendingCount);
        Assert.Equal(["us-east-1a=2", "us-east-1b=2"], await ZonesAsync());
        Assert.Equal(2, (await EventsAsync()).Count(static text => text.Contains("has started 1 tasks in us-east-1b", StringComparison.Ordinal)));
        Assert.Single(await EventsAsync(), static text => text.Contains("is not AZ balanced", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 200, 1)]
    [InlineData(false, 200, 4)]
    [InlineData(true, 120, 4)]
    public async Task Reconcile_NothingToMoveOrNoRoom_TasksStay(bool isEnabled, int maxPercent, int count)
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(TestInstances.Service(count: count) with
        {
            AvailabilityZoneRebalancing = isEnabled ? AvailabilityZoneRebalancing.Enabled : AvailabilityZoneRebalancing.Disabled,
            DeploymentConfiguration = new() { MaximumPercent = maxPercent },
        });
        _test.Pass(2);

        await _test.AddInstanceAsync(TestInstances.Machine("i-2", zone: "us-east-1b"));
        _test.Pass(4);

        Assert.Equal([$"us-east-1a={count}"], await ZonesAsync());
        Assert.DoesNotContain(await EventsAsync(), static text => text.Contains("balanced", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reconcile_NoRoomInTheZone_ReportsItOnceAndGoesOnWhenThereIs()
    {
        await _test.PrepareAsync(definition: TestInstances.Definition(memory: 512));
        await _test.CreateServiceAsync(TestInstances.Service(count: 4));
        _test.Pass(2);

        await _test.AddInstanceAsync(TestInstances.Machine("i-2", memory: 128, zone: "us-east-1b"));
        _test.Pass(2);
        var events = await EventsAsync();
        await _test.AddInstanceAsync(TestInstances.Machine("i-3", zone: "us-east-1b"));
        _test.Pass(4);

        Assert.Equal(
            "(service legacy) is unable to place a task in us-east-1b because no container instance met all of its requirements.", events[^1]);
        Assert.Single(events, static text => text.Contains("is unable to place", StringComparison.Ordinal));
        Assert.Equal(["us-east-1a=2", "us-east-1b=2"], await ZonesAsync());
    }

    [Fact]
    public async Task Reconcile_ProtectedTasks_Stay()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(TestInstances.Service(count: 4));
        _test.Pass(2);
        await _test.Client.UpdateTaskProtectionAsync(
            new() { Cluster = "prod", Tasks = [.. (await _test.TasksAsync()).Select(static task => task.TaskArn!)], ProtectionEnabled = true },
            TestEcs.Token);

        await _test.AddInstanceAsync(TestInstances.Machine("i-2", zone: "us-east-1b"));
        _test.Pass(4);

        Assert.Equal(["us-east-1a=4"], await ZonesAsync());
    }

    [Fact]
    public async Task Reconcile_SubnetInNewZone_NewTasksAreBalanced()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 6) with { NetworkConfiguration = In("subnet-1", "subnet-2") });

        await _test.UpdateAsync(update => update with { NetworkConfiguration = In("subnet-1", "subnet-2", "subnet-3") });
        _test.Pass(8);

        Assert.Equal(["us-east-1a=2", "us-east-1b=2", "us-east-1c=2"], await ZonesAsync());
        Assert.Contains(
            await EventsAsync("orders"),
            static text => text.EndsWith(
                "is AZ balanced with 2 tasks in us-east-1a, 2 tasks in us-east-1b, and 2 tasks in us-east-1c.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reconcile_DeploymentMeanwhile_IsCanceled()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(TestInstances.Service(count: 4));
        _test.Pass(2);
        await _test.AddInstanceAsync(TestInstances.Machine("i-2", zone: "us-east-1b"));

        await _test.Client.UpdateServiceAsync(new() { Cluster = "prod", Service = "legacy", DesiredCount = 2 }, TestEcs.Token);
        _test.Pass(4);

        Assert.Equal(2, (await _test.DescribeServiceAsync("legacy")).RunningCount);
        Assert.Equal(2, (await _test.TasksAsync()).Count);
    }

    private static NetworkConfiguration In(params IReadOnlyList<string> subnets) =>
        new() { AwsvpcConfiguration = new() { Subnets = subnets, SecurityGroups = ["sg-1"] } };

    private static string Name(EcsTask task) => $"(task {TestInstances.IdOf(task.TaskArn)})";

    /// <summary>All events, the oldest first.</summary>
    private async Task<IReadOnlyList<string>> EventsAsync(string service = "legacy") =>
        [.. (await _test.DescribeServiceAsync(service)).Events.Select(static item => item.Message!).Reverse()];

    private Task<IReadOnlyList<EcsTask>> StoppedAsync() =>
        _test.TasksAsync(new ListTasksRequest { Cluster = "prod", DesiredStatus = DesiredStatus.Stopped });

    private async Task<IReadOnlyList<string>> ZonesAsync() =>
        [.. (await _test.TasksAsync()).CountBy(static task => task.AvailabilityZone!).Select(static zone => $"{zone.Key}={zone.Value}").Order()];
}
