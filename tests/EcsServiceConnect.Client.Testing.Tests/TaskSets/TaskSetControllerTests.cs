namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Task sets through their whole life: scaled, made primary, deleted, with their service.</summary>
public sealed class TaskSetControllerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Stabilize_Scaled_StartsAndStopsTasks()
    {
        await _test.CreateExternalServiceAsync();
        var id = (await _test.CreateTaskSetAsync()).Id!;
        _test.Pass(1);

        var up = await _test.ScaleAsync(id, 100);
        Assert.Equal((4, 2, 2), (up.ComputedDesiredCount, up.RunningCount, up.PendingCount));
        Assert.Equal((100.0, StabilityStatus.Stabilizing), (up.Scale!.Value, up.StabilityStatus));
        Assert.Equal(_test.Clock.GetUtcNow(), up.UpdatedAt);
        _test.Pass(1);
        Assert.Equal(StabilityStatus.SteadyState, (await _test.DescribeTaskSetAsync(id)).StabilityStatus);

        var down = await _test.ScaleAsync(id, 25);
        Assert.Equal((1, 1), (down.ComputedDesiredCount, down.RunningCount));
        _test.Pass(1);
        var done = await _test.DescribeTaskSetAsync(id);
        Assert.Equal((1, StabilityStatus.SteadyState), (done.RunningCount, done.StabilityStatus));
        var stopped = await _test.TasksAsync(new ListTasksRequest { Cluster = "prod", DesiredStatus = DesiredStatus.Stopped });
        Assert.Equal(3, stopped.Count);
        Assert.Equal($"Scaling activity initiated by (taskSet {id})", stopped[0].StoppedReason);
    }

    [Fact]
    public async Task Stabilize_DesiredCountOfTheServiceChanged_FollowsByItsShare()
    {
        await _test.CreateExternalServiceAsync();
        var id = (await _test.CreateTaskSetAsync()).Id!;
        _test.Pass(1);

        var service = await _test.UpdateAsync(change => change with { DesiredCount = 10 });

        Assert.Equal((10, 2, 3), (service.DesiredCount, service.RunningCount, service.PendingCount));
        Assert.Equal(5, service.TaskSets[0].ComputedDesiredCount);
        Assert.Equal(StabilityStatus.Stabilizing, service.TaskSets[0].StabilityStatus);
        _test.Pass(1);
        Assert.Equal(StabilityStatus.SteadyState, (await _test.DescribeTaskSetAsync(id)).StabilityStatus);
    }

    [Fact]
    public async Task Reconcile_TaskStopped_IsReplaced()
    {
        await _test.CreateExternalServiceAsync();
        var id = (await _test.CreateTaskSetAsync()).Id!;
        _test.Pass(1);
        await _test.Client.StopTaskAsync(
            new StopTaskRequest { Cluster = "prod", Task = (await _test.TasksAsync())[0].TaskArn! }, TestEcs.Token);

        var set = await _test.DescribeTaskSetAsync(id);

        Assert.Equal((1, 1, StabilityStatus.Stabilizing), (set.RunningCount, set.PendingCount, set.StabilityStatus));
    }

    [Fact]
    public async Task MakePrimary_AnotherOne_ChangesTheRolesAndTheService()
    {
        await _test.CreateExternalServiceAsync();
        var first = (await _test.CreateTaskSetAsync()).Id!;
        await _test.RegisterAsync();
        var second = (await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { LoadBalancers = [TaskSetTestEcs.Balancer] })).Id!;

        Assert.Equal("PRIMARY", (await _test.MakePrimaryAsync(first)).Status);
        Assert.EndsWith("orders:1", (await _test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
        Assert.Equal("PRIMARY", (await _test.MakePrimaryAsync(second)).Status);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal(["ACTIVE", "PRIMARY"], service.TaskSets.Select(set => set.Status));
        Assert.EndsWith("orders:2", service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal("arn:tg", Assert.Single(service.LoadBalancers).TargetGroupArn);
        Assert.Equal((LaunchType.Fargate, "LATEST"), (service.LaunchType, service.PlatformVersion));
        var listed = await _test.Client.ListServicesAsync(
            new ListServicesRequest { Cluster = "prod", LaunchType = LaunchType.Fargate }, TestEcs.Token);
        Assert.Single(listed.ServiceArns);
    }

    [Fact]
    public async Task Delete_ScaledUp_NeedsForceAndDrains()
    {
        await _test.CreateExternalServiceAsync();
        var set = await _test.CreateTaskSetAsync();
        _test.Pass(1);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DeleteTaskSetAsync(set.Id!));

        var draining = await _test.DeleteTaskSetAsync(set.TaskSetArn!, force: true);
        Assert.Equal(("DRAINING", 0, 0), (draining.Status, draining.ComputedDesiredCount, draining.RunningCount));
        Assert.Equal("DRAINING", (await _test.DeleteTaskSetAsync(set.Id!, force: true)).Status);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.ScaleAsync(set.Id!, 100));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.MakePrimaryAsync(set.Id!));
        _test.Pass(1);

        await _test.ThrowsAsync<TaskSetNotFoundException>(_ => _test.DeleteTaskSetAsync(set.Id!));
        await _test.ThrowsAsync<TaskSetNotFoundException>(_ => _test.ScaleAsync(set.Id!, 100));
        await _test.ThrowsAsync<TaskSetNotFoundException>(_ => _test.MakePrimaryAsync(set.Id!));
        Assert.Empty((await _test.DescribeServiceAsync()).TaskSets);
    }

    [Fact]
    public async Task Delete_ScaledToZero_NeedsNoForce()
    {
        await _test.CreateExternalServiceAsync();
        var set = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Scale = TaskSetTestEcs.Percent(0) });

        Assert.Equal("DRAINING", (await _test.DeleteTaskSetAsync(set.Id!)).Status);
        Assert.Empty((await _test.DescribeServiceAsync()).TaskSets);
    }

    [Fact]
    public async Task Drain_ServiceWithTaskSets_NeedsForceAndTakesThemAlong()
    {
        await _test.CreateExternalServiceAsync();
        await _test.CreateTaskSetAsync();
        _test.Pass(1);
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteServiceAsync(force: false));

        var draining = await DeleteServiceAsync(force: true);
        Assert.Equal(("DRAINING", "DRAINING"), (draining.Status, draining.TaskSets[0].Status));
        _test.Pass(1);
        var inactive = await _test.DescribeServiceAsync();
        Assert.Equal("INACTIVE", inactive.Status);
        Assert.Empty(inactive.TaskSets);
        Assert.Empty(await _test.TasksAsync());
    }

    [Fact]
    public async Task Update_InvalidRequests_Throws()
    {
        await _test.CreateExternalServiceAsync();
        var id = (await _test.CreateTaskSetAsync()).Id!;

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.ScaleAsync(id, 101));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.ScaleAsync("", 10));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.MakePrimaryAsync(""));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DeleteTaskSetAsync(""));
        await _test.ThrowsAsync<InvalidParameterException>(ecs => ecs.UpdateTaskSetAsync(
            new UpdateTaskSetRequest { Cluster = "prod", Service = "orders", TaskSet = id, Scale = new Scale() }, TestEcs.Token));
        Assert.Equal(50.0, (await _test.DescribeTaskSetAsync(id)).Scale!.Value);
    }

    private async Task<Service> DeleteServiceAsync(bool force) =>
        (await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = force }, TestEcs.Token)).Service!;
}
