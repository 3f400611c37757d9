namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DaemonSchedulerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Deploy_Creation_GoesFromPendingToSuccessful()
    {
        var began = _test.Clock.GetUtcNow();
        var arn = (await _test.CreateDaemonAsync()).DeploymentArn;

        var pending = await _test.DescribeDeploymentAsync(arn);
        _test.Pass(0.25);
        var running = await _test.DescribeDeploymentAsync(arn);
        _test.Pass(0.75);
        var done = await _test.DescribeDeploymentAsync(arn);

        Assert.Equal((DaemonDeploymentStatus.Pending, null), (pending.Status, pending.StartedAt));
        Assert.Equal(DaemonDeploymentStatus.InProgress, running.Status);
        Assert.Equal(began + (TestEcs.DeploymentDuration / 4), running.StartedAt);
        Assert.Equal(DaemonDeploymentRollbackMonitorsStatus.Monitoring, running.CircuitBreaker!.Status);
        Assert.Equal(DaemonDeploymentStatus.Successful, done.Status);
        Assert.Equal(began + TestEcs.DeploymentDuration, done.FinishedAt);
        Assert.Null(done.StoppedAt);
        Assert.Equal(DaemonDeploymentRollbackMonitorsStatus.MonitoringComplete, done.CircuitBreaker!.Status);
        Assert.Empty(done.SourceDaemonRevisions);
        Assert.Equal(Assert.Single((await _test.DescribeDaemonAsync()).CurrentRevisions).Arn, done.TargetDaemonRevision!.Arn);
    }

    [Fact]
    public async Task Deploy_BakeTime_KeepsTheDeploymentInProgressForIt()
    {
        var arn = (await _test.CreateDaemonAsync(TestDaemons.Daemon() with
        {
            DeploymentConfiguration = new DaemonDeploymentConfiguration
            {
                BakeTimeInMinutes = 10,
                Alarms = new DaemonAlarmConfiguration { AlarmNames = ["errors"], Enable = true },
            },
        })).DeploymentArn;

        _test.Pass(1);
        var baking = await _test.DescribeDeploymentAsync(arn);
        _test.Clock.Advance(TimeSpan.FromMinutes(10));
        var done = await _test.DescribeDeploymentAsync(arn);

        Assert.Equal(DaemonDeploymentStatus.InProgress, baking.Status);
        Assert.Equal(DaemonDeploymentRollbackMonitorsStatus.Monitoring, baking.Alarms!.Status);
        Assert.Equal(["errors"], baking.Alarms.AlarmNames);
        Assert.Equal(DaemonDeploymentStatus.Successful, done.Status);
        Assert.Equal(DaemonDeploymentRollbackMonitorsStatus.MonitoringComplete, done.Alarms!.Status);
    }

    [Fact]
    public async Task Deploy_AlarmsThatAreOff_AreDisabled()
    {
        var arn = (await _test.CreateDaemonAsync(TestDaemons.Daemon() with
        {
            DeploymentConfiguration = new DaemonDeploymentConfiguration { Alarms = new DaemonAlarmConfiguration { AlarmNames = ["errors"] } },
        })).DeploymentArn;

        Assert.Equal(DaemonDeploymentRollbackMonitorsStatus.Disabled, (await _test.DescribeDeploymentAsync(arn)).Alarms!.Status);
    }

    [Fact]
    public async Task Deploy_Update_HasBothRevisionsUntilItIsDone()
    {
        await _test.CreateDaemonAsync();
        _test.Pass(1);
        var old = Assert.Single((await _test.DescribeDaemonAsync()).CurrentRevisions).Arn;
        await _test.RegisterAsync(TestDaemons.Definition());

        var updated = await _test.Client.UpdateDaemonAsync(TestDaemons.Change(revision: 2), TestEcs.Token);

        var deployment = await _test.DescribeDeploymentAsync(updated.DeploymentArn);
        Assert.Equal(old, Assert.Single(deployment.SourceDaemonRevisions).Arn);
        var target = deployment.TargetDaemonRevision!.Arn;
        Assert.Equal([old, target], (await _test.DescribeDaemonAsync()).CurrentRevisions.Select(revision => revision.Arn));
        _test.Pass(1);
        Assert.Equal(target, Assert.Single((await _test.DescribeDaemonAsync()).CurrentRevisions).Arn);
    }

    [Fact]
    public async Task Deploy_NewerOne_StopsTheOneThatIsInProgress()
    {
        var first = (await _test.CreateDaemonAsync()).DeploymentArn;
        _test.Pass(0.5);

        var second = (await _test.Client.UpdateDaemonAsync(TestDaemons.Change(), TestEcs.Token)).DeploymentArn;

        var stopped = await _test.DescribeDeploymentAsync(first);
        Assert.Equal(DaemonDeploymentStatus.Stopped, stopped.Status);
        Assert.Equal((_test.Clock.GetUtcNow(), _test.Clock.GetUtcNow()), (stopped.StoppedAt, stopped.FinishedAt));
        Assert.NotNull(stopped.StatusReason);
        _test.Pass(1);
        Assert.Equal(DaemonDeploymentStatus.Stopped, (await _test.DescribeDeploymentAsync(first)).Status);
        Assert.Equal(DaemonDeploymentStatus.Successful, (await _test.DescribeDeploymentAsync(second)).Status);
        Assert.Single((await _test.DescribeDaemonAsync()).CurrentRevisions);
    }

    [Fact]
    public async Task Deploy_Deletion_EndsWithTheDaemonGoneAndItsDeploymentsKept()
    {
        await _test.CreateDaemonAsync();
        _test.Pass(1);
        var current = Assert.Single((await _test.DescribeDaemonAsync()).CurrentRevisions).Arn!;

        var deleted = await _test.Client.DeleteDaemonAsync(new DeleteDaemonRequest { DaemonArn = TestDaemons.Arn }, TestEcs.Token);

        Assert.Equal((TestDaemons.Arn, DaemonStatus.DeleteInProgress), (deleted.DaemonArn, deleted.Status));
        Assert.Equal(_test.Clock.GetUtcNow(), deleted.UpdatedAt);
        Assert.Equal(DaemonStatus.DeleteInProgress, (await _test.DescribeDaemonAsync()).Status);
        var deployment = await _test.DescribeDeploymentAsync(deleted.DeploymentArn);
        Assert.Null(deployment.TargetDaemonRevision);
        Assert.Equal(current, Assert.Single(deployment.SourceDaemonRevisions).Arn);

        _test.Pass(1);
        await _test.ThrowsAsync<DaemonNotFoundException>(_ => _test.DescribeDaemonAsync());
        Assert.Equal(DaemonDeploymentStatus.Successful, (await _test.DescribeDeploymentAsync(deleted.DeploymentArn)).Status);
        Assert.Single((await _test.Client.DescribeDaemonRevisionsAsync(
            new DescribeDaemonRevisionsRequest { DaemonRevisionArns = [current] }, TestEcs.Token)).DaemonRevisions);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.TagsAsync(TestDaemons.Arn));
    }
}
