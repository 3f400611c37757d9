namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeploymentSetupTests : IDisposable
{
    private readonly TestEcs _test = new();

    public DeploymentSetupTests() => _test.Ecs.Seed(
        new CreateClusterRequest { ClusterName = "prod" },
        TestEcs.Definition(),
        TestEcs.FargateService());

    private Service Service => _test.Ecs.Snapshot().GetCluster("prod").GetService("orders");

    private IEnumerable<EcsTask> Failed =>
        _test.Ecs.Snapshot().GetCluster("prod").Tasks.Where(task => task.StopCode == TaskStopCode.TaskFailedToStart);

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("orders")]
    [InlineData("prod/orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    public async Task Fail_NextDeployment_StartsNoTask(string service)
    {
        _test.Ecs.OnDeployment(service).Fail("CannotPullContainerError: no such tag");
        await RedeployAsync();
        _test.Pass(5);

        Assert.NotEmpty(Failed);
        Assert.All(Failed, task => Assert.Equal("CannotPullContainerError: no such tag", task.StoppedReason));
        Assert.NotEqual(DeploymentRolloutState.Completed, Service.Deployments[0].RolloutState);
        Assert.Equal(2, Service.RunningCount);
    }

    [Fact]
    public async Task Fail_CircuitBreaker_RollsBack()
    {
        _test.Ecs.Seed(TestEcs.Definition());
        _test.Ecs.OnDeployment("prod/orders").Fail("CannotPullContainerError: no such tag");
        var breaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true };
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest
            {
                Cluster = "prod",
                Service = "orders",
                TaskDefinition = "orders:2",
                DeploymentConfiguration = new DeploymentConfiguration { DeploymentCircuitBreaker = breaker },
            },
            TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.EndsWith("orders:1", Service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single(Service.Deployments).RolloutState);
        Assert.All(Failed, task => Assert.EndsWith("orders:2", task.TaskDefinitionArn, StringComparison.Ordinal));
        Assert.True(Failed.Count() >= 3);
    }

    [Fact]
    public async Task Fail_ZeroDurationAndUnlimited_StillReturns()
    {
        using var test = new TestEcs(options => options.DeploymentDuration = TimeSpan.Zero);
        test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        test.Ecs.OnDeployment("orders").Fail("no", InMemoryEcs.Unlimited);
        test.Ecs.OnTask("orders").ExitWith(1, times: InMemoryEcs.Unlimited);
        await test.CreateServiceAsync();
        test.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(0, (await test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Fail_OneDeployment_NextSucceeds()
    {
        _test.Ecs.OnDeployment("orders").Fail("no");
        await RedeployAsync();
        _test.Pass(2);
        Assert.NotEmpty(Failed);
        await RedeployAsync();
        _test.Pass(10);

        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single(Service.Deployments).RolloutState);
    }

    [Fact]
    public async Task Fail_DeploymentInProgress_IsUnaffected()
    {
        await RedeployAsync();
        _test.Ecs.OnDeployment("orders").Fail("no");
        _test.Pass(5);
        _test.Ecs.StopTask(_test.Ecs.Snapshot().GetCluster("prod").Tasks.First(task => task.LastStatus == "RUNNING").TaskArn!);
        _test.Pass(5);
        Assert.Empty(Failed);
        Assert.Equal(2, Service.RunningCount);

        await RedeployAsync();
        _test.Pass(1);
        Assert.NotEmpty(Failed);
    }

    [Fact]
    public async Task Fail_AnotherService_IsUnaffected()
    {
        _test.Ecs.OnDeployment("other/orders").Fail("no");
        _test.Ecs.OnDeployment("web").Fail("no");
        await RedeployAsync();
        _test.Pass(5);

        Assert.Empty(Failed);
    }

    [Fact]
    public async Task Fail_ServiceNotYetCreated_FailsItsFirstDeployment()
    {
        _test.Ecs.OnDeployment("web").Fail("no");
        await _test.CreateServiceAsync(TestEcs.FargateService("web"));
        _test.Pass(1);

        Assert.NotEmpty(Failed);
    }

    [Fact]
    public async Task ExitWith_AfterDelay_StopsEveryTask()
    {
        _test.Ecs.OnDeployment("orders").ExitWith(exitCode: 3, after: TimeSpan.FromSeconds(1));
        await RedeployAsync();
        _test.Pass(2);

        var crashed = _test.Ecs.Snapshot().GetCluster("prod").Tasks
            .Where(task => task.StopCode == TaskStopCode.EssentialContainerExited)
            .ToArray();
        Assert.NotEmpty(crashed);
        Assert.All(crashed, task => Assert.Equal(3, task.Containers[0].ExitCode));
        Assert.All(crashed, task => Assert.NotNull(task.StartedAt));
    }

    [Fact]
    public async Task Remove_DeploymentInProgress_StartsItsNextTasks()
    {
        var outcome = _test.Ecs.OnDeployment("orders").Fail("no");
        await RedeployAsync();
        _test.Pass(2);
        Assert.NotEmpty(Failed);
        outcome.Remove();
        _test.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single(Service.Deployments).RolloutState);
    }

    [Fact]
    public void Fail_ArgumentsOutOfRange_ThrowAtOnce()
    {
        Assert.Throws<ArgumentException>("service", () => _test.Ecs.OnDeployment(""));
        Assert.Throws<ArgumentException>("reason", () => _test.Ecs.OnDeployment("orders").Fail(""));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => _test.Ecs.OnDeployment("orders").Fail("no", times: 0));
        Assert.Throws<ArgumentOutOfRangeException>("exitCode", () => _test.Ecs.OnDeployment("orders").ExitWith(256));
    }

    private Task<UpdateServiceResponse> RedeployAsync() => _test.Client.UpdateServiceAsync(
        new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, TestEcs.Token);
}
