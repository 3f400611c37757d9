namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateTaskSetHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_External_ReturnsTheService()
    {
        var service = await _test.CreateExternalServiceAsync();

        var set = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with
        {
            ExternalId = "build-7",
            LoadBalancers = [TaskSetTestEcs.Balancer],
            ServiceRegistries = [new ServiceRegistry { RegistryArn = "arn:registry" }],
            Tags = [new Tag { Key = "team", Value = "shop" }],
        });

        Assert.Matches("^ecs-svc/[1-9][0-9]{18}$", set.Id);
        Assert.Equal($"arn:aws:ecs:us-east-1:123456789012:task-set/prod/orders/{set.Id}", set.TaskSetArn);
        Assert.Equal((service.ServiceArn, service.ClusterArn), (set.ServiceArn, set.ClusterArn));
        Assert.Equal(("ACTIVE", "build-7", null), (set.Status, set.ExternalId, set.StartedBy));
        Assert.EndsWith("orders:1", set.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal((2, 2, 0), (set.ComputedDesiredCount, set.PendingCount, set.RunningCount));
        Assert.Equal((50.0, ScaleUnit.Percent), (set.Scale!.Value, set.Scale.Unit));
        Assert.Equal((StabilityStatus.Stabilizing, service.CreatedAt), (set.StabilityStatus, set.StabilityStatusAt));
        Assert.Equal((LaunchType.Fargate, "1.4.0", "Linux"), (set.LaunchType, set.PlatformVersion, set.PlatformFamily));
        Assert.Equal("subnet-1", set.NetworkConfiguration!.AwsvpcConfiguration!.Subnets[0]);
        Assert.Equal("arn:tg", Assert.Single(set.LoadBalancers).TargetGroupArn);
        Assert.Equal("arn:registry", Assert.Single(set.ServiceRegistries).RegistryArn);
        Assert.Equal("team", Assert.Single(set.Tags).Key);
    }

    [Fact]
    public async Task Handle_TimePasses_ReachesASteadyState()
    {
        await _test.CreateExternalServiceAsync();
        var created = await _test.CreateTaskSetAsync();
        _test.Pass(0.9);
        var running = await _test.DescribeTaskSetAsync(created.Id!);
        Assert.Equal((2, 0, StabilityStatus.Stabilizing), (running.RunningCount, running.PendingCount, running.StabilityStatus));
        _test.Pass(0.1);

        var stable = await _test.DescribeTaskSetAsync(created.Id!);
        Assert.Equal((StabilityStatus.SteadyState, _test.Clock.GetUtcNow()), (stable.StabilityStatus, stable.StabilityStatusAt));
        var service = await _test.DescribeServiceAsync();
        Assert.Equal(stable, Assert.Single(service.TaskSets));
        Assert.Equal((4, 2, 0), (service.DesiredCount, service.RunningCount, service.PendingCount));
        Assert.Empty(service.Deployments);
        Assert.Null(service.CurrentServiceDeployment);
        Assert.Null(service.TaskDefinition);
        Assert.Equal("(service orders) has reached a steady state.", service.Events[0].Message);
        Assert.StartsWith(
            $"(service orders, taskSet {created.Id}) has started 2 tasks: ", service.Events[1].Message, StringComparison.Ordinal);
        Assert.All(await _test.TasksAsync(new ListTasksRequest { Cluster = "prod", ServiceName = "orders" }), task =>
            Assert.Equal((created.Id, "service:orders"), (task.StartedBy, task.Group)));
    }

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(10, 33, 4)]
    [InlineData(10, 30, 3)]
    [InlineData(3, 50, 2)]
    [InlineData(3, 0.1, 1)]
    [InlineData(7, 100, 7)]
    public async Task Handle_Scale_IsRoundedUp(int desiredCount, double percent, int expected)
    {
        await _test.CreateExternalServiceAsync(desiredCount);

        var set = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Scale = TaskSetTestEcs.Percent(percent) });

        Assert.Equal((expected, expected), (set.ComputedDesiredCount, set.PendingCount));
    }

    [Fact]
    public async Task Handle_NoScale_IsZero()
    {
        await _test.CreateExternalServiceAsync();

        var set = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Scale = null });

        Assert.Equal((0.0, 0), (set.Scale!.Value, set.ComputedDesiredCount));
    }

    [Fact]
    public async Task Handle_SameToken_ActsOnce()
    {
        await _test.CreateExternalServiceAsync();
        var first = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { ClientToken = "once" });

        var second = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { ClientToken = "once" });

        Assert.Equal(first.Id, second.Id);
        Assert.Single((await _test.DescribeServiceAsync()).TaskSets);
        await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { ClientToken = "once", ExternalId = "other" }));
    }

    public static TheoryData<string, Func<CreateTaskSetRequest, CreateTaskSetRequest>> Wrong => new()
    {
        { "cluster", request => request with { Cluster = "" } },
        { "service", request => request with { Service = "" } },
        { "taskDefinition", request => request with { TaskDefinition = "" } },
        { "scale.value", request => request with { Scale = TaskSetTestEcs.Percent(100.5) } },
        { "scale.value", request => request with { Scale = TaskSetTestEcs.Percent(-1) } },
        { "scale.unit", request => request with { Scale = new Scale { Value = 1, Unit = new ScaleUnit("COUNT") } } },
        { "Network Configuration must be provided", request => request with { NetworkConfiguration = null } },
        { "The container app did not have a container port 9999 defined.", request => request with { LoadBalancers = [TaskSetTestEcs.Balancer with { ContainerPort = 9999 }] } },
        { "36", request => request with { ClientToken = new string('t', 37) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidRequest_ThrowsWithReason(string text, Func<CreateTaskSetRequest, CreateTaskSetRequest> spoil)
    {
        await _test.CreateExternalServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateTaskSetAsync(spoil(TaskSetTestEcs.TaskSet)));

        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Empty((await _test.DescribeServiceAsync()).TaskSets);
    }

    [Fact]
    public async Task Handle_MoreThanTheQuota_Throws()
    {
        await _test.CreateExternalServiceAsync();
        for (var i = 0; i < 5; i++)
        {
            await _test.CreateTaskSetAsync();
        }

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateTaskSetAsync());

        Assert.Equal(
            "5 deployments exist on the service. Unable to create new TaskSet since this exceeds the maximum limit.", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_InvalidPlace_Throws()
    {
        await _test.CreateExternalServiceAsync();
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Cluster = "nope" }));
        await _test.ThrowsAsync<ServiceNotFoundException>(_ => _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Service = "nope" }));
        await _test.ThrowsAsync<ClientException>(_ => _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { TaskDefinition = "nope" }));
        await _test.ThrowsAsync<PlatformUnknownException>(
            _ => _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { PlatformVersion = "9.9.9" }));
    }

    [Fact]
    public async Task Handle_ControllerIsEcs_Throws()
    {
        await _test.CreateSteadyServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateTaskSetAsync());

        Assert.Contains("EXTERNAL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ServiceDeleted_Throws()
    {
        await _test.CreateExternalServiceAsync();
        await _test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders" }, TestEcs.Token);

        await _test.ThrowsAsync<ServiceNotActiveException>(_ => _test.CreateTaskSetAsync());
    }

    [Fact]
    public async Task Handle_TasksFailToStart_AreTriedLessOften()
    {
        _test.BreakRevision(1);
        await _test.CreateExternalServiceAsync();
        var set = await _test.CreateTaskSetAsync();
        _test.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, (await _test.DescribeTaskSetAsync(set.Id!)).RunningCount);
        _test.Ecs.ClearTaskOutcomes();
        _test.Clock.Advance(TimeSpan.FromMinutes(30));
        var stable = await _test.DescribeTaskSetAsync(set.Id!);
        Assert.Equal((2, StabilityStatus.SteadyState), (stable.RunningCount, stable.StabilityStatus));
    }
}
