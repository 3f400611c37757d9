using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateContainerInstancesStateHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_DrainingAndBack_IsReturned()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;

        var draining = await _test.MoveAsync(ContainerInstanceStatus.Draining, IdOf(arn));
        var active = await _test.MoveAsync(ContainerInstanceStatus.Active, arn);

        Assert.Equal("DRAINING", Assert.Single(draining.ContainerInstances).Status);
        Assert.Equal("ACTIVE", Assert.Single(active.ContainerInstances).Status);
    }

    [Fact]
    public async Task Handle_MissingAndInactive_ReturnsFailures()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.DeregisterAsync(arns[1]);

        var response = await _test.MoveAsync(ContainerInstanceStatus.Draining, arns[0], arns[1], "abc");

        Assert.Equal(arns[0], Assert.Single(response.ContainerInstances).ContainerInstanceArn);
        Assert.Equal(
            [$"{arns[1]} INACTIVE", "arn:aws:ecs:us-east-1:123456789012:container-instance/prod/abc MISSING"],
            response.Failures.Select(failure => $"{failure.Arn} {failure.Reason}"));
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.MoveAsync(ContainerInstanceStatus.Registering, arn));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.MoveAsync(ContainerInstanceStatus.Draining));
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => _test.MoveAsync(ContainerInstanceStatus.Draining, [.. Enumerable.Repeat(arn, 11)]));
    }

    [Fact]
    public async Task Handle_Draining_TakesNoNewTasksAndLeavesThoseOutsideOfServices()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        var task = (await _test.RunAsync()).Tasks[0].TaskArn!;
        await _test.MoveAsync(ContainerInstanceStatus.Draining, arn);
        _test.Pass(2);

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.RunAsync());

        Assert.Equal(task, Assert.Single(await _test.TasksAsync()).TaskArn);
        Assert.Equal(1, (await _test.DescribeInstanceAsync(arn)).RunningTasksCount);
    }

    [Fact]
    public async Task Handle_DrainingWithService_StopsNoneBeforeAnotherRuns()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.CreateServiceAsync(Service(count: 2));
        _test.Pass(1);
        Assert.Equal(2, (await _test.TasksAsync()).Select(task => task.ContainerInstanceArn).Distinct().Count());

        await _test.MoveAsync(ContainerInstanceStatus.Draining, arns[0]);
        var during = await _test.TasksAsync();
        _test.Pass(2);
        var after = await _test.TasksAsync();

        Assert.Equal(3, during.Count);
        Assert.Equal([arns[1], arns[1]], after.Select(task => task.ContainerInstanceArn));
        Assert.All(after, task => Assert.Equal("RUNNING", task.LastStatus));
        Assert.Equal((0, 0), await CountsAsync(arns[0]));
        var service = await _test.DescribeServiceAsync("legacy");
        Assert.Equal((2, 2, 0), (service.DesiredCount, service.RunningCount, service.PendingCount));
        Assert.Contains("steady state", service.Events[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_DrainingWithMinimumOfZero_StopsAtOnce()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.CreateServiceAsync(Service() with
        {
            DeploymentConfiguration = new DeploymentConfiguration { MinimumHealthyPercent = 0, MaximumPercent = 100 },
        });
        _test.Pass(1);
        var before = Assert.Single(await _test.TasksAsync());

        await _test.MoveAsync(ContainerInstanceStatus.Draining, before.ContainerInstanceArn);

        var stopping = await _test.Client.DescribeTasksAsync(new() { Cluster = "prod", Tasks = [before.TaskArn!] }, TestEcs.Token);
        Assert.Equal("STOPPED", stopping.Tasks[0].DesiredStatus);
        _test.Pass(1);
        Assert.Equal(
            arns.Single(arn => arn != before.ContainerInstanceArn), Assert.Single(await _test.TasksAsync()).ContainerInstanceArn);
    }

    [Fact]
    public async Task Handle_DrainingTheOnlyInstance_KeepsTheTaskUntilThereIsRoom()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await _test.CreateServiceAsync(Service());
        _test.Pass(1);

        await _test.MoveAsync(ContainerInstanceStatus.Draining, arn);
        _test.Pass(5);
        Assert.Equal(arn, Assert.Single(await _test.TasksAsync()).ContainerInstanceArn);
        Assert.Contains("No Container Instances", (await _test.DescribeServiceAsync("legacy")).Events[0].Message, StringComparison.Ordinal);

        var fresh = await _test.AddInstanceAsync(Machine("i-9"));
        _test.Pass(2);

        Assert.Equal(fresh.ContainerInstanceArn, Assert.Single(await _test.TasksAsync()).ContainerInstanceArn);
        Assert.Equal((0, 0), await CountsAsync(arn));
    }

    private async Task<(int?, int?)> CountsAsync(string? arn)
    {
        var instance = await _test.DescribeInstanceAsync(arn);
        return (instance.RunningTasksCount, instance.PendingTasksCount);
    }
}
