namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html</summary>
public sealed class TerminateInstanceCommandTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Apply_ManagedDraining_DrainsUntilTheServiceHasReplacedItsTasks()
    {
        var arn = await PrepareAsync(ManagedDraining.Enabled);

        _test.Ecs.TerminateInstance(arn);
        var draining = await _test.DescribeInstanceAsync(arn);
        var minRunning = 2;
        for (var i = 0; i < 16; i++)
        {
            _test.Pass(0.125);
            minRunning = Math.Min(minRunning, (await _test.DescribeServiceAsync("legacy")).RunningCount!.Value);
        }

        var gone = await _test.DescribeInstanceAsync(arn);
        Assert.Equal(("DRAINING", 2), (draining.Status, draining.RunningTasksCount));
        Assert.Equal(("INACTIVE", 0, false), (gone.Status, gone.RunningTasksCount, gone.AgentConnected));
        Assert.Equal(2, minRunning);
        Assert.All(await _test.TasksAsync(), task => Assert.NotEqual(arn, task.ContainerInstanceArn));
        Assert.All(await StoppedAsync(), static task => Assert.Equal(TaskStopCode.ServiceSchedulerInitiated, task.StopCode));
    }

    [Fact]
    public async Task Apply_NoManagedDraining_StopsTheTasksAtOnce()
    {
        var arn = await PrepareAsync(ManagedDraining.Disabled);

        _test.Ecs.TerminateInstance(arn);

        Assert.Equal("INACTIVE", (await _test.DescribeInstanceAsync(arn)).Status);
        Assert.All(
            await StoppedAsync(),
            static task => Assert.Equal(
                (TaskStopCode.TerminationNotice, "Host EC2 (instance i-1) terminated."), (task.StopCode, task.StoppedReason)));
        _test.Pass(2);
        Assert.Equal(2, (await _test.DescribeServiceAsync("legacy")).RunningCount);
    }

    [Fact]
    public async Task Apply_StandaloneTaskStays_IsTerminatedAfterTwoDays()
    {
        var arn = await PrepareAsync(ManagedDraining.Enabled, services: false);
        await _test.RunAsync();
        _test.Pass(1);

        _test.Ecs.TerminateInstance(arn);
        _test.Clock.Advance(TimeSpan.FromHours(47));
        var before = (await _test.DescribeInstanceAsync(arn)).Status;
        _test.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(("DRAINING", "INACTIVE"), (before, (await _test.DescribeInstanceAsync(arn)).Status));
        Assert.Equal(TaskStopCode.TerminationNotice, Assert.Single(await StoppedAsync()).StopCode);
    }

    [Fact]
    public async Task Apply_NoTasks_IsDeregisteredAtOnce()
    {
        var arn = await PrepareAsync(ManagedDraining.Enabled, services: false);

        _test.Ecs.TerminateInstance(arn);

        Assert.Equal("INACTIVE", (await _test.DescribeInstanceAsync(arn)).Status);
        Assert.Throws<ArgumentException>("containerInstance", () => _test.Ecs.TerminateInstance(arn));
    }

    /// <summary>An instance of a capacity provider with two tasks, and then another instance.</summary>
    private async Task<string> PrepareAsync(ManagedDraining draining, bool services = true)
    {
        await _test.PrepareAsync(instances: 0);
        await _test.Client.CreateCapacityProviderAsync(
            new() { Name = "fleet", AutoScalingGroupProvider = new() { AutoScalingGroupArn = "group", ManagedDraining = draining } }, TestEcs.Token);
        var first = await _test.AddInstanceAsync(TestInstances.Machine("i-1", attributes: ("ecs.capacity-provider", "fleet")));
        if (services)
        {
            await _test.CreateServiceAsync(TestInstances.Service(count: 2));
            _test.Pass(2);
            await _test.AddInstanceAsync(TestInstances.Machine("i-2"));
        }

        return first.ContainerInstanceArn!;
    }

    private Task<IReadOnlyList<EcsTask>> StoppedAsync() =>
        _test.TasksAsync(new ListTasksRequest { Cluster = "prod", DesiredStatus = DesiredStatus.Stopped });
}
