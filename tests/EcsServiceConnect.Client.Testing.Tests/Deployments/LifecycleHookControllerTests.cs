using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;
using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The rules are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html and
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html.
/// </summary>
public sealed partial class LifecycleHookControllerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    /// <summary>The stages at which a pause can act, with the one that the deployment shows and the traffic of the new revision.</summary>
    public static TheoryData<string, string, double, double> PauseStages => new()
    {
        { "PRE_SCALE_UP", "PRE_SCALE_UP", 0, 0 },
        { "POST_SCALE_UP", "POST_SCALE_UP", 0, 0 },
        { "POST_TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", 100, 0 },
        { "PRE_PRODUCTION_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", 100, 0 },
        { "POST_PRODUCTION_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT", 100, 100 },
    };

    [Theory]
    [MemberData(nameof(PauseStages))]
    public async Task Start_Pause_WaitsAtItsStage(string at, string shown, double test, double production)
    {
        await DeployAsync(StageTestEcs.BlueGreen, StageTestEcs.Pause(new HookStage(at)));
        await PassUntilHookAsync();
        _test.Pass(20);

        var paused = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.InProgress, new Stage(shown)), (paused.Status, paused.LifecycleStage));
        Assert.Equal(
            (test, production),
            (paused.TargetServiceRevision!.RequestedTestTrafficWeight, paused.TargetServiceRevision.RequestedProductionTrafficWeight));
        var hook = Assert.Single(paused.LifecycleHookDetails);
        Assert.StartsWith("ecs-pause-", hook.HookId, StringComparison.Ordinal);
        Assert.Equal(
            (DeploymentLifecycleHookTargetType.Pause, null, DeploymentLifecycleHookStatus.AwaitingAction, DeploymentLifecycleHookAction.Rollback),
            (hook.TargetType, hook.TargetArn, hook.Status, hook.TimeoutAction));
        Assert.Equal(paused.UpdatedAt!.Value.AddHours(24), hook.ExpiresAt);

        await ContinueAsync(paused);
        var done = await _test.PassUntilFinishedAsync();
        Assert.Equal(ServiceDeploymentStatus.Successful, done.Status);
        Assert.Empty(done.LifecycleHookDetails);
    }

    [Fact]
    public async Task Start_PauseAtReconcileService_WaitsBeforeTheOtherStages()
    {
        await DeployAsync(StageTestEcs.BlueGreen, StageTestEcs.Pause(HookStage.ReconcileService));
        await _test.PassUntilStageAsync(Stage.ScaleUp);
        await _test.RegisterAsync();
        await _test.DeployAsync(3);
        await PassUntilHookAsync();
        _test.Pass(20);

        Assert.Equal(Stage.ReconcileService, (await _test.RolloutAsync()).LifecycleStage);
    }

    [Fact]
    public async Task Start_PauseBeforeEachShift_WaitsOnceForEach()
    {
        await DeployAsync(StageTestEcs.Linear, StageTestEcs.Pause(HookStage.PreProductionTrafficShift));
        var pauses = new List<(string, double)>();
        var ids = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            var paused = await PassUntilHookAsync();
            Assert.True(ids.Add(paused.LifecycleHookDetails[0].HookId!));
            pauses.Add((paused.LifecycleStage.Value, paused.TargetServiceRevision!.RequestedProductionTrafficWeight!.Value));
            await ContinueAsync(paused);
        }

        Assert.Equal(
            [("POST_TEST_TRAFFIC_SHIFT", 0), ("PRODUCTION_TRAFFIC_SHIFT", 40), ("PRODUCTION_TRAFFIC_SHIFT", 80)], pauses);
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Start_SeveralHooksAtAStage_WaitsForAll()
    {
        await DeployAsync(
            StageTestEcs.BlueGreen,
            StageTestEcs.Pause(HookStage.PostScaleUp),
            StageTestEcs.Lambda(HookStage.PostScaleUp),
            StageTestEcs.Pause(HookStage.PostScaleUp));
        var paused = await PassUntilHookAsync();
        Assert.Equal(
            ["AWAITING_ACTION", "SUCCEEDED", "AWAITING_ACTION"], paused.LifecycleHookDetails.Select(static hook => hook.Status.Value));
        Assert.Equal("arn:aws:lambda:us-east-1:123456789012:function:check", paused.LifecycleHookDetails[1].TargetArn);

        await ContinueAsync(paused, index: 2);
        _test.Pass(20);
        Assert.Equal(
            ["AWAITING_ACTION", "SUCCEEDED", "SUCCEEDED"],
            (await _test.RolloutAsync()).LifecycleHookDetails.Select(static hook => hook.Status.Value));
        await ContinueAsync(paused);

        Assert.Equal(Stage.TestTrafficShift, (await _test.RolloutAsync()).LifecycleStage);
    }

    [Fact]
    public async Task Expire_Pause_RollsBack()
    {
        await DeployAsync(
            StageTestEcs.BlueGreen,
            StageTestEcs.Pause(HookStage.PostTestTrafficShift) with { TimeoutConfiguration = new() { TimeoutInMinutes = 10 } });
        var expiry = (await PassUntilHookAsync()).LifecycleHookDetails[0].ExpiresAt!.Value;

        _test.Clock.Advance(expiry.AddMilliseconds(-1) - _test.Clock.GetUtcNow());
        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);
        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));

        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, rollout.Status);
        Assert.Equal("Service deployment rolled back because POST_TEST_TRAFFIC_SHIFT pause hook timed out.", rollout.StatusReason);
        Assert.Equal(DeploymentLifecycleHookStatus.TimedOut, Assert.Single(rollout.LifecycleHookDetails).Status);
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Expire_PauseWithContinue_GoesOn()
    {
        await DeployAsync(
            StageTestEcs.BlueGreen,
            StageTestEcs.Pause(HookStage.PostTestTrafficShift) with
            {
                TimeoutConfiguration = new() { TimeoutInMinutes = 10, Action = DeploymentLifecycleHookAction.Continue },
            });
        Assert.Equal(DeploymentLifecycleHookAction.Continue, (await PassUntilHookAsync()).LifecycleHookDetails[0].TimeoutAction);

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Expire_PauseOfManyDays_OutlastsTheLimitOfAStage()
    {
        await DeployAsync(
            StageTestEcs.BlueGreen,
            StageTestEcs.Pause(HookStage.PostScaleUp) with { TimeoutConfiguration = new() { TimeoutInMinutes = 20160 } });
        var paused = await PassUntilHookAsync();

        _test.Clock.Advance(TimeSpan.FromDays(13));

        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);
        await ContinueAsync(paused);
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Start_Seeded_DoesNotWait()
    {
        var service = await _test.SeedServiceAsync(
            StageTestEcs.Service(StageTestEcs.BlueGreen with { LifecycleHooks = [StageTestEcs.Pause(HookStage.PreScaleUp)] }));

        Assert.Equal((2, DeploymentRolloutState.Completed), (service.RunningCount, service.Deployments[0].RolloutState));
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.RolloutAsync()).Status);
    }

    private async Task DeployAsync(DeploymentConfiguration deployments, params DeploymentLifecycleHook[] hooks)
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(deployments with { LifecycleHooks = hooks }));
        await _test.DeployAsync();
    }

    private Task<ServiceDeployment> PassUntilHookAsync() => _test.PassUntilAsync(
        static deployment => deployment.LifecycleHookDetails.Any(static hook => hook.Status == DeploymentLifecycleHookStatus.AwaitingAction));

    private Task<ContinueServiceDeploymentResponse> ContinueAsync(ServiceDeployment paused, int index = 0)
    {
        var request = new ContinueServiceDeploymentRequest
        {
            ServiceDeploymentArn = paused.ServiceDeploymentArn!,
            HookId = paused.LifecycleHookDetails[index].HookId!,
        };
        return _test.Client.ContinueServiceDeploymentAsync(request, TestEcs.Token);
    }
}
