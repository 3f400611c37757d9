namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceDeploymentManagerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task OnCircuitBreakerTripped_WithRollback_ReturnsToTheLastCompletedDeployment()
    {
        var before = await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 2).WithBreaker());
        _test.BreakRevision(2);
        var bad = (await _test.DeployNextAsync()).Deployments[0];

        _test.Pass(0.5);
        var failing = await _test.DescribeServiceAsync();
        Assert.Equal((2, DeploymentRolloutState.InProgress), (failing.Deployments[0].FailedTasks, failing.Deployments[0].RolloutState));
        Assert.Equal(2, failing.RunningCount);
        _test.Pass(0.5);

        var rollingBack = await _test.DescribeServiceAsync();
        Assert.Equal(3, rollingBack.Deployments.Count);
        var (rollback, failed) = (rollingBack.Deployments[0], rollingBack.Deployments[1]);
        Assert.Equal((bad.Id, "ACTIVE", DeploymentRolloutState.Failed), (failed.Id, failed.Status, failed.RolloutState));
        Assert.Equal("ECS deployment circuit breaker: tasks failed to start.", failed.RolloutStateReason);
        Assert.Equal(3, failed.FailedTasks);
        Assert.Equal(("PRIMARY", DeploymentRolloutState.InProgress, 0), (rollback.Status, rollback.RolloutState, rollback.FailedTasks));
        Assert.Equal(
            $"ECS deployment circuit breaker: rolling back to deploymentId {before.Deployments[0].Id}.", rollback.RolloutStateReason);
        Assert.NotEqual(before.Deployments[0].Id, rollback.Id);
        Assert.EndsWith("orders:1", rollback.TaskDefinition, StringComparison.Ordinal);
        Assert.EndsWith("orders:1", rollingBack.TaskDefinition, StringComparison.Ordinal);
        Assert.Single(
            rollingBack.Events, entry => entry.Message == $"(service orders) rolling back to deployment {before.Deployments[0].Id}.");
        Assert.Single(
            rollingBack.Events,
            entry => entry.Message == $"(service orders) (deployment {bad.Id}) deployment failed: tasks failed to start.");

        _test.Pass(1);
        var done = Assert.Single((await _test.DescribeServiceAsync()).Deployments);
        Assert.Equal((rollback.Id, DeploymentRolloutState.Completed, 2), (done.Id, done.RolloutState, done.RunningCount));
        Assert.Equal($"ECS deployment {rollback.Id} completed.", done.RolloutStateReason);
    }

    [Fact]
    public async Task OnCircuitBreakerTripped_WithRollback_TheDeploymentEndsAsRolledBack()
    {
        var before = await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 2).WithBreaker());
        var source = before.CurrentServiceRevisions[0].Arn;
        _test.BreakRevision(2);
        await _test.DeployNextAsync();
        _test.Pass(1);

        var rollingBack = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, rollingBack.Status);
        Assert.Equal((source, _test.Clock.GetUtcNow()), (rollingBack.Rollback!.ServiceRevisionArn, rollingBack.Rollback.StartedAt));
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.Triggered, rollingBack.DeploymentCircuitBreaker!.Status);
        Assert.Equal((3, 3), (rollingBack.DeploymentCircuitBreaker.FailureCount, rollingBack.DeploymentCircuitBreaker.Threshold));
        Assert.Null(rollingBack.FinishedAt);
        _test.Pass(1);

        var done = await _test.RolloutAsync();
        Assert.Equal(rollingBack.ServiceDeploymentArn, done.ServiceDeploymentArn);
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        Assert.Equal(_test.Clock.GetUtcNow(), done.FinishedAt);
        Assert.Equal((source, 2), (done.SourceServiceRevisions[0].Arn, done.SourceServiceRevisions[0].RunningTaskCount));
        Assert.Equal((0, 0), (done.TargetServiceRevision!.RequestedTaskCount, done.TargetServiceRevision.RunningTaskCount));
        Assert.Equal(source, Assert.Single((await _test.DescribeServiceAsync()).CurrentServiceRevisions).Arn);
    }

    [Fact]
    public async Task OnCircuitBreakerTripped_WithoutRollback_LeavesTheOldTasksAndStartsNoMore()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker(rollback: false));
        _test.BreakRevision(2);
        await _test.DeployNextAsync();
        _test.Pass(20);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal(["PRIMARY", "ACTIVE"], service.Deployments.Select(deployment => deployment.Status));
        Assert.Equal((DeploymentRolloutState.Failed, 0, 4), Rollout(service.Deployments[0]));
        Assert.Equal((DeploymentRolloutState.Completed, 2, 0), Rollout(service.Deployments[1]));
        Assert.Equal(0, service.PendingCount);
        var rollout = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.Stopped, null), (rollout.Status, rollout.Rollback));
        Assert.NotNull(rollout.StoppedAt);
        Assert.Contains("circuit breaker", rollout.StatusReason, StringComparison.Ordinal);

        _test.Ecs.ClearTaskOutcomes();
        await _test.UpdateAsync(change => change with { ForceNewDeployment = true });
        _test.Pass(1);
        Assert.Equal((DeploymentRolloutState.Completed, 2, 0), Rollout(Assert.Single((await _test.DescribeServiceAsync()).Deployments)));
    }

    [Fact]
    public async Task OnCircuitBreakerTripped_NothingToRollBackTo_FailsTheRollback()
    {
        _test.BreakRevision(1);
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.Pass(5);

        Assert.Equal((DeploymentRolloutState.Failed, 0, 4), Rollout(Assert.Single((await _test.DescribeServiceAsync()).Deployments)));
        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackFailed, rollout.Status);
        Assert.NotNull(rollout.FinishedAt);
        Assert.Empty(rollout.SourceServiceRevisions);
    }

    [Fact]
    public async Task OnCircuitBreakerTripped_TheRollbackFailsToo_StopsThere()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.BreakRevision(2);
        _test.BreakRevision(1);
        await _test.DeployNextAsync();
        _test.Pass(20);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal((DeploymentRolloutState.Failed, 0, 4), Rollout(service.Deployments[0]));
        Assert.Equal(2, service.RunningCount);
        Assert.Equal(ServiceDeploymentStatus.RollbackFailed, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task OnCircuitBreakerTripped_AtTheThreshold_CancelsTheTaskThatRuns()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.BreakRevision(2, times: 3);
        await _test.DeployNextAsync();
        _test.Pass(2);

        var service = await _test.DescribeServiceAsync();
        Assert.EndsWith("orders:1", Assert.Single(service.Deployments).TaskDefinition, StringComparison.Ordinal);
        Assert.Equal((2, 0), (service.RunningCount, service.PendingCount));
    }

    [Fact]
    public async Task Begin_SeveralInARow_EachNewerOneStopsTheOneBefore()
    {
        await _test.CreateSteadyServiceAsync();
        var second = await _test.DeployNextAsync();
        _test.Pass(0.1);
        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);

        var third = await _test.DeployNextAsync();
        Assert.Equal(ServiceDeploymentStatus.StopRequested, (await _test.RolloutAsync(second.CurrentServiceDeployment)).Status);
        Assert.Equal(ServiceDeploymentStatus.Pending, (await _test.RolloutAsync()).Status);
        Assert.Equal(3, third.CurrentServiceRevisions.Count);
        var fourth = await _test.DeployNextAsync();
        _test.Pass(0.1);
        Assert.Equal(ServiceDeploymentStatus.Stopped, (await _test.RolloutAsync(second.CurrentServiceDeployment)).Status);
        Assert.Equal(ServiceDeploymentStatus.Stopped, (await _test.RolloutAsync(third.CurrentServiceDeployment)).Status);
        _test.Pass(2);

        var done = Assert.Single((await _test.DescribeServiceAsync()).Deployments);
        Assert.Equal((fourth.Deployments[0].Id, DeploymentRolloutState.Completed), (done.Id, done.RolloutState));
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.RolloutAsync()).Status);
        Assert.Equal(3, (await _test.RolloutAsync()).SourceServiceRevisions.Count);
    }

    [Fact]
    public async Task Begin_DesiredCountZero_CompletesWithoutATask()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 0));

        Assert.Equal((DeploymentRolloutState.Completed, 0, 0), Rollout(Assert.Single((await _test.DescribeServiceAsync()).Deployments)));
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task Stop_ServiceDeleted_StopsTheDeployment()
    {
        var service = await _test.CreateSteadyServiceAsync();
        var arn = (await _test.DeployNextAsync()).CurrentServiceDeployment!;
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        _test.Pass(0.1);

        Assert.Equal(ServiceDeploymentStatus.Stopped, (await _test.RolloutAsync(arn)).Status);
        _test.Pass(1);
        var gone = await _test.Client.DescribeServiceDeploymentsAsync(
            new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [arn, service.CurrentServiceDeployment!] }, TestEcs.Token);
        Assert.Equal(["MISSING", "MISSING"], gone.Failures.Select(failure => failure.Reason));
    }

    private static (DeploymentRolloutState State, int? Running, int? Failed) Rollout(Deployment deployment) =>
        (deployment.RolloutState, deployment.RunningCount, deployment.FailedTasks);
}
