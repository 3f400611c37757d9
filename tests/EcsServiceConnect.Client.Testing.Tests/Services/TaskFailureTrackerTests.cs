namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskFailureTrackerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task RecordFailure_FewFailures_AreForgottenWhenATaskIsHealthy()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.BreakRevision(2, times: 2);
        await _test.DeployNextAsync();
        _test.Pass(0.5);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).Deployments[0].FailedTasks);
        _test.Pass(1);

        Assert.Equal((DeploymentRolloutState.Completed, 2, 0), Rollout(Assert.Single((await _test.DescribeServiceAsync()).Deployments)));
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task RecordFailure_NoReset_KeepsCounting()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker(reset: false));
        _test.BreakRevision(2, times: 2);
        await _test.DeployNextAsync();
        _test.Pass(2);

        Assert.Equal(2, (await _test.DescribeServiceAsync()).Deployments[0].FailedTasks);
    }

    [Fact]
    public async Task RecordFailure_ExitsRightAfterItsStart_Counts()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.Ecs.OnTask("orders:2").ExitWith(1, TimeSpan.FromSeconds(1), times: InMemoryEcs.Unlimited);
        await _test.DeployNextAsync();
        _test.Pass(1.5);

        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task RecordFailure_AfterTheDeploymentCompleted_IsReplacedAtOnce()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.Ecs.OnTask("orders:2").ExitWith(1, TestEcs.DeploymentDuration);
        await _test.DeployNextAsync();
        _test.Pass(1.5);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal((1, 1), (service.RunningCount, service.PendingCount));
        Assert.Equal((DeploymentRolloutState.Completed, 1, 0), Rollout(Assert.Single(service.Deployments)));
        _test.Pass(1);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task RecordFailure_WithoutBreaker_TriesAgainLessAndLessOften()
    {
        _test.BreakRevision(1);
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 1));
        _test.Clock.Advance(TimeSpan.FromHours(10));

        var service = await _test.DescribeServiceAsync();
        var deployment = Assert.Single(service.Deployments);
        Assert.Equal(DeploymentRolloutState.InProgress, deployment.RolloutState);
        Assert.InRange(deployment.FailedTasks.GetValueOrDefault(), 20, 40);
        Assert.Single(service.Events, entry => entry.Message!.Contains("unable to consistently start tasks", StringComparison.Ordinal));
        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);

        _test.Ecs.ClearTaskOutcomes();
        _test.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal((DeploymentRolloutState.Completed, 1, 0), Rollout(Assert.Single((await _test.DescribeServiceAsync()).Deployments)));
    }

    [Fact]
    public async Task RecordFailure_NoDeploymentTime_Ends()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = _test.Clock, DeploymentDuration = TimeSpan.Zero });
        ecs.OnTask().ExitWith(1, times: InMemoryEcs.Unlimited);
        using var client = ecs.CreateClient();
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);
        await client.CreateServiceAsync(TestEcs.FargateService("plain"), TestEcs.Token);
        await client.CreateServiceAsync(TestEcs.FargateService("careful").WithBreaker(), TestEcs.Token);

        var services = (await client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "prod", Services = ["plain", "careful"] }, TestEcs.Token)).Services;

        Assert.Equal(2, services[0].Deployments[0].FailedTasks);
        Assert.Equal(DeploymentRolloutState.Failed, services[1].Deployments[0].RolloutState);
    }

    [Fact]
    public async Task RecordUnplaced_TasksFindNoPlace_CountsThemAsFailed()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());
        await _test.CreateServiceAsync(TestEcs.FargateService().WithBreaker() with
        {
            TaskDefinition = "legacy",
            LaunchType = LaunchType.Ec2,
            NetworkConfiguration = null,
        });
        _test.Pass(1);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal((DeploymentRolloutState.Failed, 0, 4), Rollout(Assert.Single(service.Deployments)));
        Assert.Single(service.Events, entry => entry.Message!.Contains("unable to place a task", StringComparison.Ordinal));
    }

    private static (DeploymentRolloutState State, int? Running, int? Failed) Rollout(Deployment deployment) =>
        (deployment.RolloutState, deployment.RunningCount, deployment.FailedTasks);
}
