using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <content>Rollbacks from every stage.</content>
public sealed partial class DeploymentStageControllerTests
{
    public static TheoryData<string, string[]> Rollbacks => new()
    {
        { "PRE_SCALE_UP", ["CLEAN_UP"] },
        { "SCALE_UP", ["CLEAN_UP"] },
        { "POST_SCALE_UP", ["CLEAN_UP"] },
        { "TEST_TRAFFIC_SHIFT", ["TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "POST_TEST_TRAFFIC_SHIFT", ["TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "PRODUCTION_TRAFFIC_SHIFT", ["PRODUCTION_TRAFFIC_SHIFT", "TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "POST_PRODUCTION_TRAFFIC_SHIFT", ["PRODUCTION_TRAFFIC_SHIFT", "TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "BAKE_TIME", ["PRODUCTION_TRAFFIC_SHIFT", "TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "CLEAN_UP", ["SCALE_UP", "PRODUCTION_TRAFFIC_SHIFT", "TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
    };

    [Theory]
    [MemberData(nameof(Rollbacks))]
    public async Task Begin_StoppedInAnyStage_ReturnsToTheRevisionBefore(string stage, string[] expected)
    {
        var before = await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        await _test.DeployAsync();
        var rollout = await _test.PassUntilStageAsync(new Stage(stage));

        await StopAsync(rollout);
        Assert.Equal(ServiceDeploymentStatus.RollbackRequested, (await _test.RolloutAsync()).Status);
        var rollingBack = await _test.PassUntilAsync(static deployment => deployment.Status == ServiceDeploymentStatus.RollbackInProgress);
        var primary = (await _test.DescribeServiceAsync()).Deployments[0];
        var stages = await _test.FollowAsync();

        Assert.Equal(before.CurrentServiceRevisions[0].Arn, rollingBack.Rollback!.ServiceRevisionArn);
        Assert.EndsWith("orders:1", primary.TaskDefinition, StringComparison.Ordinal);
        Assert.Contains("rolling back", primary.RolloutStateReason, StringComparison.Ordinal);
        Assert.Equal(expected, stages.Select(static step => step.Stage));
        var done = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        Assert.Equal((2, 100.0, 100.0), Read(Assert.Single(done.SourceServiceRevisions)));
        Assert.Equal((0, 0.0, 0.0), Read(done.TargetServiceRevision!));
        var service = await _test.DescribeServiceAsync();
        Assert.Equal((2, DeploymentRolloutState.Completed), (service.RunningCount, Assert.Single(service.Deployments).RolloutState));
        Assert.EndsWith("orders:1", service.TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_AnotherRevisionHasTheTraffic_RollbackReturnsAllOfIt()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        await _test.DeployAsync();
        await _test.PassUntilStageAsync(Stage.BakeTime);
        await _test.DeployAsync(revision: 1);

        await StopAsync(await _test.PassUntilStageAsync(Stage.PreScaleUp));
        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        var service = await _test.DescribeServiceAsync();
        Assert.EndsWith("orders:1", service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal((2, 100.0, 100.0), Read(Assert.Single(done.SourceServiceRevisions, static source => source.RunningTaskCount > 0)));
    }

    [Fact]
    public async Task Begin_UpdateDuringAShift_TrafficOfAllRevisionsIsWhole()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        await _test.DeployAsync();
        await _test.PassUntilStageAsync(Stage.ProductionTrafficShift);
        await _test.DeployAsync(revision: 1);

        await _test.PassUntilAsync(static deployment =>
        {
            var revisions = deployment.SourceServiceRevisions.Append(deployment.TargetServiceRevision!).DistinctBy(static revision => revision.Arn).ToList();
            Assert.Equal(100, revisions.Sum(static revision => revision.RequestedProductionTrafficWeight));
            return deployment.FinishedAt is not null;
        });
    }

    [Fact]
    public async Task Begin_RollbackCannotStartTasks_FailsAfterADay()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        var old = (await _test.TasksAsync())[0];
        await _test.DeployAsync();
        var rollout = await _test.PassUntilStageAsync(Stage.ProductionTrafficShift);
        _test.Ecs.OnTask("orders:1").FailToStart("no", InMemoryEcs.Unlimited);
        _test.Ecs.StopTask(old.TaskArn!);
        await StopAsync(rollout);
        _test.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, (await _test.RolloutAsync()).Status);

        _test.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(ServiceDeploymentStatus.RollbackFailed, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task Begin_RolledBack_TheTasksBeforeNeverStop()
    {
        var before = (await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen))).Deployments[0];
        var tasks = (await _test.TasksAsync()).Select(static task => task.TaskArn).Order().ToList();
        var failed = (await _test.DeployAsync()).Deployments[0].Id;
        await StopAsync(await _test.PassUntilStageAsync(Stage.BakeTime));
        await _test.PassUntilAsync(static deployment => deployment.Status == ServiceDeploymentStatus.RollbackInProgress);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal(
            [(before.Id, "PRIMARY", DeploymentRolloutState.InProgress), (failed, "ACTIVE", DeploymentRolloutState.Failed)],
            service.Deployments.Select(static deployment => (deployment.Id, deployment.Status!, deployment.RolloutState)));
        Assert.Contains(service.Events, entry => entry.Message == $"(service orders) rolling back to deployment {before.Id}.");
        await _test.PassUntilFinishedAsync();

        Assert.Equal(tasks, (await _test.TasksAsync()).Select(static task => task.TaskArn).Order());
    }

    [Fact]
    public async Task Reconcile_TasksFailToStart_TheCircuitBreakerRollsBack()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary).WithBreaker() with
        {
            DeploymentConfiguration = StageTestEcs.Canary with { DeploymentCircuitBreaker = new() { Enable = true, Rollback = true } },
        });
        _test.BreakRevision(2);
        var failed = (await _test.DeployAsync()).Deployments[0].Id;

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        Assert.Equal("Service deployment rolled back because the circuit breaker threshold was exceeded.", done.StatusReason);
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.Triggered, done.DeploymentCircuitBreaker!.Status);
        Assert.Contains(
            (await _test.DescribeServiceAsync()).Events,
            entry => entry.Message == $"(service orders) (deployment {failed}) deployment failed: tasks failed to start.");
    }

    [Fact]
    public async Task Reconcile_TasksFailToStartWithoutRollback_StopsAndKeepsTheOldTasks()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen with
        {
            DeploymentCircuitBreaker = new() { Enable = true, Rollback = false },
        }));
        _test.BreakRevision(2);
        await _test.DeployAsync();

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(ServiceDeploymentStatus.Stopped, done.Status);
        Assert.Equal((2, 100.0, 100.0), Read(Assert.Single(done.SourceServiceRevisions)));
        _test.Pass(2);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Reconcile_TasksNeverHealthy_FailsAfterADayInOneStage()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        _test.BreakRevision(2);
        await _test.DeployAsync();
        var rollout = await _test.PassUntilStageAsync(Stage.ScaleUp);

        _test.Clock.Advance(rollout.UpdatedAt!.Value.AddHours(24).AddMilliseconds(-1) - _test.Clock.GetUtcNow());
        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);
        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task Begin_FirstDeploymentFails_HasNothingToRollBackTo()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        await StopAsync(await _test.PassUntilStageAsync(Stage.PostScaleUp));

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(
            (ServiceDeploymentStatus.RollbackFailed, "No rollback candidate was found to run the rollback."), (done.Status, done.StatusReason));
    }

    [Fact]
    public async Task Begin_Aborted_LeavesBothRevisions()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        await _test.DeployAsync();
        await StopAsync(await _test.PassUntilStageAsync(Stage.ProductionTrafficShift), StopServiceDeploymentStopType.Abort);

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal((ServiceDeploymentStatus.Stopped, null), (done.Status, done.Rollback));
        Assert.Equal((2, 100.0, 10.0), Read(done.TargetServiceRevision!));
        Assert.Equal((2, 0.0, 90.0), Read(Assert.Single(done.SourceServiceRevisions)));
    }

    private Task<StopServiceDeploymentResponse> StopAsync(ServiceDeployment deployment, StopServiceDeploymentStopType type = default) =>
        _test.Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = deployment.ServiceDeploymentArn!, StopType = type }, TestEcs.Token);
}
