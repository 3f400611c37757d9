namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeServiceDeploymentsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NewService_GoesFromPendingToSuccessful()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var created = _test.Clock.GetUtcNow();
        var service = await _test.CreateServiceAsync();
        Assert.Matches(
            "^arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/orders/[0-9a-z]{21}$", service.CurrentServiceDeployment);

        var pending = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.Pending, null), (pending.Status, pending.StartedAt));
        Assert.Equal((created, created), (pending.CreatedAt, pending.UpdatedAt));
        Assert.Equal((service.ServiceArn, service.ClusterArn), (pending.ServiceArn, pending.ClusterArn));
        Assert.Empty(pending.SourceServiceRevisions);
        Assert.Equal((2, 0, 2), Counts(pending.TargetServiceRevision!));
        Assert.Equal(service.CurrentServiceRevisions[0].Arn, pending.TargetServiceRevision!.Arn);
        var breaker = pending.DeploymentCircuitBreaker!;
        Assert.Equal(
            (ServiceDeploymentRollbackMonitorsStatus.Disabled, 0, 3), (breaker.Status, breaker.FailureCount, breaker.Threshold));
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.Disabled, pending.Alarms!.Status);
        Assert.Equal(200, pending.DeploymentConfiguration!.MaximumPercent);

        _test.Pass(0.5);
        var running = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.InProgress, created + (TestEcs.DeploymentDuration / 16)), (running.Status, running.StartedAt));
        Assert.Equal((2, 2, 0), Counts(running.TargetServiceRevision!));
        Assert.Null(running.FinishedAt);

        _test.Pass(0.5);
        var done = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.Successful, null), (done.Status, done.StatusReason));
        Assert.Equal((created + TestEcs.DeploymentDuration, null), (done.FinishedAt, done.StoppedAt));
        Assert.Null(done.Rollback);
    }

    [Fact]
    public async Task Handle_InProgress_CountsTheTasksOfBothRevisions()
    {
        var before = await _test.CreateSteadyServiceAsync();
        var after = await _test.DeployNextAsync();
        Assert.Equal([2, 2], after.CurrentServiceRevisions.Select(revision => revision.RequestedTaskCount));
        Assert.Equal([0, 2], after.CurrentServiceRevisions.Select(revision => revision.RunningTaskCount));
        Assert.Equal([2, 0], after.CurrentServiceRevisions.Select(revision => revision.PendingTaskCount));

        var rollout = await _test.RolloutAsync();
        Assert.NotEqual(before.CurrentServiceDeployment, rollout.ServiceDeploymentArn);
        Assert.Equal(before.CurrentServiceRevisions[0].Arn, Assert.Single(rollout.SourceServiceRevisions).Arn);
        Assert.Equal((2, 2, 0), Counts(rollout.SourceServiceRevisions[0]));
        Assert.Equal((2, 0, 2), Counts(rollout.TargetServiceRevision!));
        _test.Pass(0.5);
        Assert.Equal((0, 0, 0), Counts((await _test.RolloutAsync()).SourceServiceRevisions[0]));
    }

    [Fact]
    public async Task Handle_Ended_KeepsItsCounts()
    {
        var first = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;
        await _test.DeployNextAsync();
        _test.Pass(1);

        Assert.Equal((2, 2, 0), Counts((await _test.RolloutAsync(first)).TargetServiceRevision!));
    }

    [Fact]
    public async Task Handle_BreakerAndAlarms_AreMonitoredUntilTheEnd()
    {
        var request = TestEcs.FargateService().WithBreaker();
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(request with
        {
            DeploymentConfiguration = request.DeploymentConfiguration! with
            {
                Alarms = new DeploymentAlarms { Enable = true, Rollback = true, AlarmNames = ["errors"] },
            },
        });

        var running = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.Monitoring, running.DeploymentCircuitBreaker!.Status);
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.Monitoring, running.Alarms!.Status);
        Assert.Equal("errors", Assert.Single(running.Alarms.AlarmNames));
        _test.Pass(1.5);
        var done = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.MonitoringComplete, done.DeploymentCircuitBreaker!.Status);
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.MonitoringComplete, done.Alarms!.Status);
    }

    [Fact]
    public async Task Handle_OnlyTheDesiredCountChanged_IsNoDeployment()
    {
        var before = await _test.CreateSteadyServiceAsync();

        var after = await _test.UpdateAsync(change => change with { DesiredCount = 4 });

        Assert.Equal(before.CurrentServiceDeployment, after.CurrentServiceDeployment);
        Assert.Equal(4, after.CurrentServiceRevisions[0].RequestedTaskCount);
    }

    [Fact]
    public async Task Handle_Forced_IsANewDeploymentOfANewRevision()
    {
        var before = await _test.CreateSteadyServiceAsync();

        var after = await _test.UpdateAsync(change => change with { ForceNewDeployment = true });

        Assert.NotEqual(before.CurrentServiceDeployment, after.CurrentServiceDeployment);
        Assert.NotEqual(before.CurrentServiceRevisions[0].Arn, after.CurrentServiceRevisions[0].Arn);
    }

    [Fact]
    public async Task Handle_Missing_ReturnsFailure()
    {
        var known = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;
        string[] missing =
        [
            known + "x",
            known.Replace("/orders/", "/web/", StringComparison.Ordinal),
            known.Replace("/prod/", "/test/", StringComparison.Ordinal),
            known.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal),
        ];

        var response = await DescribeAsync([.. missing, known]);

        Assert.Equal(known, Assert.Single(response.ServiceDeployments).ServiceDeploymentArn);
        Assert.Equal(missing, response.Failures.Select(failure => failure.Arn));
        Assert.All(response.Failures, failure => Assert.Equal("MISSING", failure.Reason));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/orders")]
    public async Task Handle_NoArnOfADeployment_Throws(string arn) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([arn]));

    [Fact]
    public async Task Handle_NoneOrTooMany_Throws()
    {
        var known = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([]));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([.. Enumerable.Repeat(known, 21)]));
        Assert.Equal(20, (await DescribeAsync([.. Enumerable.Repeat(known, 20)])).ServiceDeployments.Count);
    }

    [Fact]
    public async Task Handle_AfterNinetyDays_IsRemovedUnlessItIsTheCurrentOne()
    {
        var first = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;
        var second = (await _test.DeployNextAsync()).CurrentServiceDeployment!;
        _test.Clock.Advance(TimeSpan.FromDays(91));

        var response = await DescribeAsync([first, second]);

        Assert.Equal(second, Assert.Single(response.ServiceDeployments).ServiceDeploymentArn);
        Assert.Equal(first, Assert.Single(response.Failures).Arn);
    }

    private static (int? Requested, int? Running, int? Pending) Counts(ServiceRevisionSummary revision) =>
        (revision.RequestedTaskCount, revision.RunningTaskCount, revision.PendingTaskCount);

    private Task<DescribeServiceDeploymentsResponse> DescribeAsync(IReadOnlyList<string> arns) =>
        _test.Client.DescribeServiceDeploymentsAsync(
            new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = arns }, TestEcs.Token);
}
