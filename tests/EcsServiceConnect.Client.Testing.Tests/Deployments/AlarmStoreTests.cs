using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;
using Status = EcsServiceConnect.Client.Models.ServiceDeploymentRollbackMonitorsStatus;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>The rules are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html.</summary>
public sealed class AlarmStoreTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string> Stages =>
    [
        "PRE_SCALE_UP", "SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT",
        "POST_PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME",
    ];

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task TryRaise_InAnyStage_RollsBack(string stage)
    {
        var before = (await DeployAsync(StageTestEcs.Canary, rollback: true)).Deployments[1].Id;
        Assert.Equal((Status.Monitoring, 0), Read((await _test.PassUntilStageAsync(new Stage(stage))).Alarms!));

        _test.Ecs.RaiseAlarm("errors");

        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, rollout.Status);
        Assert.Equal((Status.Triggered, 1), Read(rollout.Alarms!));
        Assert.Equal(["errors", "latency"], rollout.Alarms!.AlarmNames);
        Assert.Equal(["errors"], rollout.Alarms.TriggeredAlarmNames);
        var service = await _test.DescribeServiceAsync();
        Assert.Equal((before, "PRIMARY"), (service.Deployments[0].Id, service.Deployments[0].Status));
        Assert.Contains(service.Events, entry => entry.Message!.EndsWith("deployment failed: alarm detected.", StringComparison.Ordinal));
        Assert.Contains(service.Events, entry => entry.Message == $"(service orders) rolling back to deployment {before}.");
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task TryRaise_WithoutRollback_OnlyFailsTheDeployment()
    {
        var failed = (await DeployAsync(StageTestEcs.BlueGreen, rollback: false)).Deployments[0].Id;
        await _test.PassUntilStageAsync(Stage.BakeTime);

        _test.Ecs.RaiseAlarm("latency");
        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal((ServiceDeploymentStatus.Stopped, null), (done.Status, done.Rollback));
        Assert.Equal((Status.Triggered, 1), Read(done.Alarms!));
        var service = await _test.DescribeServiceAsync();
        Assert.Equal((failed, DeploymentRolloutState.Failed, 4), (service.Deployments[0].Id, service.Deployments[0].RolloutState, service.RunningCount));
    }

    [Fact]
    public async Task TryRaise_RollingUpdate_FailsWhileItsTasksAreReplacedAndForAWhileAfter()
    {
        await DeployAsync(new DeploymentConfiguration(), rollback: true);
        _test.Pass(1.1);
        var baking = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.InProgress, 2), (baking.Status, baking.TargetServiceRevision!.RunningTaskCount));
        Assert.Equal(0, baking.SourceServiceRevisions[0].RunningTaskCount);

        _test.Ecs.RaiseAlarm("errors");

        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, (await _test.RolloutAsync()).Status);
        var done = await _test.PassUntilFinishedAsync();
        Assert.Equal((ServiceDeploymentStatus.RollbackSuccessful, Status.Triggered), (done.Status, done.Alarms!.Status));
        Assert.EndsWith("orders:1", (await _test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitor_NothingGoesOff_TheRollingUpdateSucceeds()
    {
        await DeployAsync(new DeploymentConfiguration(), rollback: true);

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal((ServiceDeploymentStatus.Successful, Status.MonitoringComplete), (done.Status, done.Alarms!.Status));
        _test.Ecs.RaiseAlarm("errors");
        _test.Pass(2);
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task Monitor_AlarmAtTheBeginning_IsNotMonitored()
    {
        _test.Ecs.RaiseAlarm("errors");
        Assert.Equal(["errors"], _test.Ecs.RaisedAlarms);
        await DeployAsync(StageTestEcs.BlueGreen, rollback: true);

        Assert.Equal((Status.Disabled, 0), Read((await _test.RolloutAsync()).Alarms!));
        _test.Ecs.RaiseAlarm("latency");
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Clear_BeforeTheDeployment_ItIsMonitored()
    {
        _test.Ecs.RaiseAlarm("errors");
        _test.Ecs.ClearAlarm("errors");
        _test.Ecs.ClearAlarm("unknown");
        await DeployAsync(StageTestEcs.BlueGreen, rollback: true);

        Assert.Empty(_test.Ecs.RaisedAlarms);
        _test.Ecs.RaiseAlarm("errors");
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Monitor_Disabled_ChangesNothing()
    {
        await DeployAsync(StageTestEcs.BlueGreen, rollback: true, enable: false);
        await _test.PassUntilStageAsync(Stage.BakeTime);

        _test.Ecs.RaiseAlarm("errors");

        Assert.Equal((Status.Disabled, 0), Read((await _test.RolloutAsync()).Alarms!));
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public void RaiseAlarm_EmptyName_Throws()
    {
        Assert.Throws<ArgumentException>(() => _test.Ecs.RaiseAlarm(" "));
        Assert.Throws<ArgumentException>(() => _test.Ecs.ClearAlarm(""));
    }

    private static (Status Status, int Count) Read(ServiceDeploymentAlarms alarms) =>
        (alarms.Status, alarms.TriggeredAlarmNames.Count);

    private async Task<Service> DeployAsync(DeploymentConfiguration deployments, bool rollback, bool enable = true)
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(deployments with
        {
            Alarms = new DeploymentAlarms { AlarmNames = ["errors", "latency"], Enable = enable, Rollback = rollback },
        }));
        return await _test.DeployAsync();
    }
}
