using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;
using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;
using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <content>Deployments in stages, as the in-memory ECS goes through them.</content>
public sealed partial class DeploymentTrackerTests
{
    public static TheoryData<string, DeploymentConfiguration, double[]> Strategies => new()
    {
        { "blue/green", StageTestEcs.BlueGreen, [0, 100] },
        { "canary", StageTestEcs.Canary, [0, 10, 100] },
        { "linear", StageTestEcs.Linear, [0, 40, 80, 100] },
    };

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task WatchAsync_Strategy_ShowsStagesAndTraffic(string strategy, DeploymentConfiguration deployments, double[] weights)
    {
        Assert.NotEmpty(strategy);
        Prepare(deployments);

        var result = await CompleteAsync(DeployAsync());

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.Equal(
            weights, Progress.Select(static progress => progress.ProductionTrafficWeight).OfType<double>().Distinct());
        Assert.Equal([0, 100], Progress.Select(static progress => progress.TestTrafficWeight).OfType<double>().Distinct());
        var stages = Progress.Select(static progress => progress.LifecycleStage).Where(static stage => stage.HasValue).Distinct().ToList();
        Assert.Equal([Stage.BakeTime, Stage.CleanUp], stages.TakeLast(2));
        Assert.Contains(Stage.ScaleUp, stages);
        Assert.Equal((2, 2), (result.Progress.DesiredCount, result.Progress.RunningCount));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WaitForCompletionAsync_ServiceDeploymentsDenied_HasTheSameOutcomes(bool rollBack)
    {
        Prepare(StageTestEcs.Canary with { LifecycleHooks = [StageTestEcs.Lambda(HookStage.PostTestTrafficShift)] });
        DenyServiceDeployments();
        if (rollBack)
        {
            Test.Ecs.OnLifecycleHook().Fail();
            var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);
            Assert.Contains("POST_TEST_TRAFFIC_SHIFT lifecycle hook(s) failed", error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(DeploymentOutcome.Successful, (await CompleteAsync(DeployAsync())).Outcome);
        }
    }

    [Fact]
    public async Task WaitForStageAsync_BakeTime_ReturnsWhileBothRevisionsRun()
    {
        Prepare(StageTestEcs.BlueGreen);
        var tracker = await DeployAsync();

        var progress = await CompleteAsync(tracker.WaitForStageAsync(Stage.BakeTime, TestEcs.Token));

        Assert.Equal((null, 100, 4), (progress.Outcome, progress.ProductionTrafficWeight, progress.Service.RunningCount));
        Assert.Contains(
            "IN_PROGRESS at BAKE_TIME, orders:2 (2 of 2 running), orders:1 (2 running), 100% of production and 100% of test traffic",
            progress.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(DeploymentOutcome.Successful, (await CompleteAsync(tracker)).Outcome);
    }

    [Fact]
    public async Task ContinueAsync_EachPause_GoesOn()
    {
        Prepare(StageTestEcs.Canary with
        {
            LifecycleHooks = [StageTestEcs.Pause(HookStage.PostScaleUp, HookStage.PreProductionTrafficShift, HookStage.PostProductionTrafficShift)],
        });
        var tracker = await DeployAsync();
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        var hooks = new List<(string Id, double Weight)>();
        for (var second = 0; second < 2000 && !wait.IsCompleted; second++)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
            if (tracker.LatestProgress is { PendingHook: { } hook } progress && !hooks.Exists(known => known.Id == hook.HookId))
            {
                hooks.Add((hook.HookId!, progress.ProductionTrafficWeight!.Value));
                Assert.Equal(DeploymentLifecycleHookAction.Rollback, hook.TimeoutAction);
                Assert.Contains($"; paused at hook {hook.HookId} until ", progress.ToString(), StringComparison.Ordinal);
                await tracker.ContinueAsync(TestEcs.Token);
            }
        }

        Assert.Equal(DeploymentOutcome.Successful, (await wait).Outcome);
        Assert.Equal([0, 0, 10, 100], hooks.Select(static hook => hook.Weight));
    }

    [Fact]
    public async Task WaitForCompletionAsync_PauseExpires_IsRolledBack()
    {
        Prepare(StageTestEcs.BlueGreen with
        {
            LifecycleHooks = [StageTestEcs.Pause(HookStage.PostScaleUp) with { TimeoutConfiguration = new() { TimeoutInMinutes = 10 } }],
        });

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        Assert.Contains("POST_SCALE_UP pause hook timed out", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("orders:1", error.Progress!.Service.TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForCompletionAsync_AlarmGoesOff_IsRolledBack()
    {
        Prepare(StageTestEcs.Canary with { Alarms = new() { AlarmNames = ["errors"], Enable = true, Rollback = true } });
        var tracker = await DeployAsync();
        await CompleteAsync(tracker.WaitForStageAsync(Stage.ProductionTrafficShift, TestEcs.Token));

        Test.Ecs.RaiseAlarm("errors");

        var error = await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack);
        Assert.Contains("alarm", error.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (error.Progress!.ProductionTrafficWeight, error.Progress.RunningCount));
    }

    [Fact]
    public async Task WaitForCompletionAsync_AlarmWithoutRollback_HasFailed()
    {
        Prepare(StageTestEcs.BlueGreen with { Alarms = new() { AlarmNames = ["errors"], Enable = true, Rollback = false } });
        var tracker = await DeployAsync();
        await CompleteAsync(tracker.WaitForStageAsync(Stage.BakeTime, TestEcs.Token));

        Test.Ecs.RaiseAlarm("errors");

        await AssertFailsAsync(tracker, DeploymentOutcome.Failed);
    }

    [Fact]
    public async Task WaitForCompletionAsync_TasksFailToStart_IsRolledBackWithTheirReasons()
    {
        Prepare(StageTestEcs.BlueGreen with { DeploymentCircuitBreaker = new() { Enable = true, Rollback = true } });
        Test.BreakRevision(2);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        Assert.Contains(DeploymentTestEcs.PullError, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ROLLBACK", DeploymentOutcome.RolledBack)]
    [InlineData("ABORT", DeploymentOutcome.Stopped)]
    public async Task WaitForCompletionAsync_StoppedByRequest_HasItsOutcome(string stopType, DeploymentOutcome outcome)
    {
        Prepare(StageTestEcs.BlueGreen);
        var tracker = await DeployAsync();
        var progress = await CompleteAsync(tracker.WaitForStageAsync(Stage.BakeTime, TestEcs.Token));

        await Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = progress.ServiceDeploymentArn!, StopType = new(stopType) },
            TestEcs.Token);

        await AssertFailsAsync(tracker, outcome);
    }

    [Fact]
    public async Task WaitForCompletionAsync_NewerDeployment_IsSuperseded()
    {
        Prepare(StageTestEcs.BlueGreen);
        var tracker = await DeployAsync();
        await CompleteAsync(tracker.WaitForStageAsync(Stage.ScaleUp, TestEcs.Token));

        await Client.UpdateServiceAsync(ForcedUpdate, TestEcs.Token);

        await AssertFailsAsync(tracker, DeploymentOutcome.Superseded);
    }

    [Fact]
    public async Task Timeout_BakeTime_ThrowsWithTheStage()
    {
        Prepare(StageTestEcs.BlueGreen with { BakeTimeInMinutes = 300 });

        var error = await AssertFailsAsync(DeployAsync(options: Options with { Timeout = TimeSpan.FromMinutes(30) }), outcome: null);

        Assert.Contains(" has not ended (IN_PROGRESS at BAKE_TIME) after 00:30:00", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_Paused_ThrowsWithTheHookAndItsExpiry()
    {
        Prepare(StageTestEcs.BlueGreen with { LifecycleHooks = [StageTestEcs.Pause(HookStage.PostScaleUp)] });

        var error = await AssertFailsAsync(DeployAsync(options: Options with { Timeout = TimeSpan.FromMinutes(30) }), outcome: null);

        var hook = error.Progress!.PendingHook!;
        Assert.Contains(
            $" has not ended (IN_PROGRESS at POST_SCALE_UP; paused at hook {hook.HookId} until {hook.ExpiresAt:u}) after 00:30:00",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForCompletionAsync_LongBakeTime_OutlastsAnHour()
    {
        Prepare(StageTestEcs.BlueGreen with { BakeTimeInMinutes = 300 });
        var wait = (await DeployAsync()).WaitForCompletionAsync(TestEcs.Token);
        for (var minute = 0; minute < 320 && !wait.IsCompleted; minute++)
        {
            Test.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(DeploymentOutcome.Successful, (await wait).Outcome);
    }

    [Fact]
    public async Task CreateServiceAndTrackAsync_FirstDeployment_Succeeds()
    {
        var tracker = await Client.CreateServiceAndTrackAsync(StageTestEcs.Service(StageTestEcs.Canary), Options, TestEcs.Token);

        Assert.Equal(DeploymentOutcome.Successful, (await CompleteAsync(tracker)).Outcome);
    }

    private void Prepare(DeploymentConfiguration deployments) => Test.Ecs.Seed(StageTestEcs.Service(deployments), TestEcs.Definition());
}
