namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskHealthControllerTests : IDisposable
{
    private const string TargetGroup = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/orders/0123456789abcdef";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Replace_UnhealthyTaskOfAService_StartsTheReplacementFirst()
    {
        var unhealthy = await CreateUnhealthyAsync();
        _test.Clock.Advance(TimeSpan.FromSeconds(60));
        var replacing = await _test.DescribeServiceAsync();
        var failing = await DescribeAsync(unhealthy);
        _test.Pass(0.5);
        var stopping = await DescribeAsync(unhealthy);
        _test.Pass(1);
        var service = await _test.DescribeServiceAsync();

        Assert.Equal((1, 1), (replacing.RunningCount, replacing.PendingCount));
        Assert.Equal(("RUNNING", "RUNNING", HealthStatus.Unhealthy), (failing.LastStatus, failing.DesiredStatus, failing.HealthStatus));
        Assert.Equal(
            ("STOPPED", "Task failed container health checks", TaskStopCode.ServiceSchedulerInitiated),
            (stopping.DesiredStatus, stopping.StoppedReason, stopping.StopCode));
        Assert.Equal((1, 0), (service.RunningCount, service.PendingCount));
        Assert.Contains(service.Events, entry => entry.Message == $"(service orders) (task {EcsArn.Parse(unhealthy).Name}) failed container health checks.");
    }

    [Fact]
    public async Task Replace_MaximumPercentLeavesNoRoom_StopsTheUnhealthyTaskFirst()
    {
        var unhealthy = await CreateUnhealthyAsync(new DeploymentConfiguration { MaximumPercent = 100, MinimumHealthyPercent = 0 });
        _test.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("STOPPED", (await DescribeAsync(unhealthy)).DesiredStatus);
        _test.Pass(2);

        Assert.Equal(1, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Replace_TasksOfADeploymentFailTheirChecks_CircuitBreakerTrips()
    {
        await _test.CreateClusterAsync();
        await RegisterAsync();
        _test.Ecs.OnTask("orders:1").OnContainer("app").FailHealthChecks(times: InMemoryEcs.Unlimited);
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1).WithBreaker());
        for (var i = 0; i < 3; i++)
        {
            _test.Clock.Advance(TimeSpan.FromSeconds(65));
            await _test.DescribeServiceAsync();
        }

        var deployment = (await _test.DescribeServiceAsync()).Deployments[0];

        Assert.Equal((DeploymentRolloutState.Failed, 3), (deployment.RolloutState, deployment.FailedTasks));
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData(120, null, 120)]
    [InlineData(120, 300, 300)]
    [InlineData(null, 30, 30)]
    public async Task Replace_TargetFails_WaitsForTheGracePeriod(int? gracePeriod, int? failsAfter, int expected)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        _test.Ecs.OnTask(service: "orders").FailTargetHealthChecks(failsAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1) with
        {
            LoadBalancers = [new LoadBalancer { TargetGroupArn = TargetGroup, ContainerName = "app", ContainerPort = 8080 }],
            HealthCheckGracePeriodSeconds = gracePeriod,
        });
        _test.Pass(0.5);
        var arn = Assert.Single(await _test.TasksAsync()).TaskArn!;
        Assert.Equal(
            expected == 0, (await _test.DescribeServiceAsync()).Events.Any(static entry => entry.Message!.Contains("is unhealthy", StringComparison.Ordinal)));
        _test.Clock.Advance(TimeSpan.FromSeconds(expected));
        _test.Pass(2);

        var task = await DescribeAsync(arn);
        var service = await _test.DescribeServiceAsync();

        Assert.Equal($"Task failed ELB health checks in (target-group {TargetGroup})", task.StoppedReason);
        Assert.Contains(service.Events, entry => entry.Message
            == $"(service orders) (task {EcsArn.Parse(arn).Name}) (port 8080) is unhealthy in (target-group {TargetGroup}) due to (reason Health checks failed).");
    }

    [Fact]
    public async Task Replace_ServiceWithoutTargetGroup_IsNotAffected()
    {
        _test.Ecs.OnTask().FailTargetHealthChecks();
        var service = await _test.CreateSteadyServiceAsync();

        Assert.Equal(2, service.RunningCount);
        Assert.All(await _test.TasksAsync(), static task => Assert.Equal("RUNNING", task.DesiredStatus));
    }

    private async Task RegisterAsync() => await _test.RegisterAsync(TestEcs.Definition() with
    {
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "app",
                Image = "example/app:1",
                PortMappings = [new PortMapping { ContainerPort = 8080 }],
                HealthCheck = new HealthCheck { Command = ["CMD-SHELL", "true"], Interval = 30, Retries = 2 },
            },
        ],
    });

    /// <summary>A service of one task that is steady, and unhealthy a minute later.</summary>
    private async Task<string> CreateUnhealthyAsync(DeploymentConfiguration? configuration = null)
    {
        await _test.CreateClusterAsync();
        await RegisterAsync();
        _test.Ecs.OnTask("orders").OnContainer("app").FailHealthChecks(TimeSpan.FromSeconds(30));
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1) with { DeploymentConfiguration = configuration });
        _test.Pass(0.5);
        return Assert.Single(await _test.TasksAsync()).TaskArn!;
    }

    private async Task<EcsTask> DescribeAsync(string arn) =>
        (await _test.Client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = [arn] }, TestEcs.Token)).Tasks[0];
}
