using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeregisterContainerInstanceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_IdleInstance_BecomesInactiveAndIsForgottenAfterAnHour()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;

        var returned = (await _test.DeregisterAsync(arn)).ContainerInstance!;

        Assert.Equal(("INACTIVE", false), (returned.Status, returned.AgentConnected));
        Assert.Equal("INACTIVE", (await _test.DescribeInstanceAsync(arn)).Status);
        Assert.Empty((await _test.Client.ListContainerInstancesAsync(new() { Cluster = "prod" }, TestEcs.Token)).ContainerInstanceArns);
        _test.Clock.Advance(TimeSpan.FromHours(1));
        var later = await _test.Client.DescribeContainerInstancesAsync(
            new() { Cluster = "prod", ContainerInstances = [arn!] }, TestEcs.Token);
        Assert.Equal((arn, "MISSING"), (Assert.Single(later.Failures).Arn, later.Failures[0].Reason));
    }

    [Fact]
    public async Task Handle_ShortId_IsTheSameInstance()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;

        Assert.Equal(arn, (await _test.DeregisterAsync(IdOf(arn))).ContainerInstance!.ContainerInstanceArn);
    }

    [Fact]
    public async Task Handle_RunningTasks_ThrowsWithoutForce()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await _test.RunAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DeregisterAsync(arn));

        Assert.Equal("Found running tasks on the instance.", error.ErrorMessage);
        Assert.Equal("ACTIVE", (await _test.DescribeInstanceAsync(arn)).Status);
    }

    [Fact]
    public async Task Handle_Force_StopsItsTasksAtOnce()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        var task = (await _test.RunAsync()).Tasks[0];
        _test.Pass(1);

        var returned = (await _test.DeregisterAsync(arn, force: true)).ContainerInstance!;

        Assert.Equal((0, 2048), (returned.RunningTasksCount, Amount(returned.RemainingResources, "CPU")));
        var stopped = (await _test.Client.DescribeTasksAsync(new() { Cluster = "prod", Tasks = [task.TaskArn!] }, TestEcs.Token)).Tasks[0];
        Assert.Equal(("STOPPED", _test.Clock.GetUtcNow()), (stopped.LastStatus, stopped.StoppedAt));
        Assert.Equal(arn, stopped.ContainerInstanceArn);
        Assert.Contains("deregistered", stopped.StoppedReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ForceAfterStopTask_EndsTheTaskOnce()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        var task = (await _test.RunAsync()).Tasks[0];
        _test.Pass(1);
        await _test.Client.StopTaskAsync(new() { Cluster = "prod", Task = task.TaskArn!, Reason = "mine" }, TestEcs.Token);

        await _test.DeregisterAsync(arn, force: true);
        _test.Pass(1);

        var stopped = (await _test.Client.DescribeTasksAsync(new() { Cluster = "prod", Tasks = [task.TaskArn!] }, TestEcs.Token)).Tasks[0];
        Assert.Equal(("STOPPED", "mine"), (stopped.LastStatus, stopped.StoppedReason));
        Assert.Equal(_test.Clock.GetUtcNow() - TestEcs.DeploymentDuration, stopped.StoppedAt);
    }

    [Fact]
    public async Task Handle_ForceWithService_ReplacesTheTaskElsewhere()
    {
        var instances = await _test.PrepareAsync(instances: 2);
        await _test.CreateServiceAsync(Service());
        _test.Pass(1);
        var before = Assert.Single(await _test.TasksAsync()).ContainerInstanceArn;

        await _test.DeregisterAsync(before, force: true);
        _test.Pass(1);

        var after = Assert.Single(await _test.TasksAsync());
        Assert.Equal("RUNNING", after.LastStatus);
        Assert.Equal(
            instances.Single(instance => instance.ContainerInstanceArn != before).ContainerInstanceArn, after.ContainerInstanceArn);
    }

    [Fact]
    public async Task Handle_Missing_Throws()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await _test.DeregisterAsync(arn);

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DeregisterAsync(arn));
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DeregisterAsync("abc"));
        Assert.Equal("Referenced container instance abc not found.", error.ErrorMessage);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DeregisterAsync("arn:aws:ecs:us-east-1:123456789012:task/prod/x"));
    }

    [Fact]
    public async Task Handle_Cluster_CanBeDeletedOnlyAfterwards()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        Task DeleteAsync() => _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, TestEcs.Token);

        await _test.ThrowsAsync<ClusterContainsContainerInstancesException>(_ => DeleteAsync());
        await _test.DeregisterAsync(arn);

        await DeleteAsync();
    }
}
