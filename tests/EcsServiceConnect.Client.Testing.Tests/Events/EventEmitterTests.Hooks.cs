namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_hook_state_change_events.html</summary>
public sealed partial class EventEmitterTests
{
    [Theory]
    [InlineData("CONTINUE", HookEventName.Names.HookSucceeded)]
    [InlineData("ROLLBACK", HookEventName.Names.HookFailed)]
    public async Task OnChanged_Pause_StatesWhatContinueNeedsAndTheDecision(string action, string expected)
    {
        using var events = await DeployAsync(StageTestEcs.Pause(DeploymentLifecycleHookStage.PostScaleUp));
        var paused = await _test.PassUntilAsync(static deployment => deployment.LifecycleHookDetails.Count > 0);
        var hook = paused.LifecycleHookDetails[0];

        var awaiting = Assert.Single(events.TakeAll().OfType<HookStateChangeEvent>());
        await _test.Client.ContinueServiceDeploymentAsync(
            new ContinueServiceDeploymentRequest
            {
                ServiceDeploymentArn = awaiting.Detail.ServiceDeploymentArn!,
                HookId = awaiting.Detail.HookId!,
                Action = new DeploymentLifecycleHookAction(action),
            },
            TestEcs.Token);
        var decided = Assert.Single(events.TakeAll().OfType<HookStateChangeEvent>());

        Assert.Equal((HookEventName.HookAwaitingAction, hook.HookId, hook.ExpiresAt), (awaiting.Detail.EventName, awaiting.Detail.HookId, awaiting.Detail.ExpiresAt));
        Assert.Equal(
            (DeploymentLifecycleHookTargetType.Pause, DeploymentLifecycleHookStage.PostScaleUp), (awaiting.Detail.HookType, awaiting.Detail.LifecycleStage));
        Assert.Equal(("prod", "orders", paused.ServiceDeploymentArn), (awaiting.ClusterName, awaiting.ServiceName, awaiting.ResourceArn));
        Assert.Equal([paused.ServiceDeploymentArn!], awaiting.Resources);
        Assert.Equal(awaiting, EcsEvent.Parse(EcsJson.Serialize(awaiting)));
        Assert.Equal((expected, hook.HookId), (decided.Detail.EventName.Value, decided.Detail.HookId));
    }

    [Fact]
    public async Task OnChanged_PauseThatNobodyEnds_TimesOut()
    {
        using var events = await DeployAsync(StageTestEcs.Pause(DeploymentLifecycleHookStage.PostScaleUp));
        await _test.PassUntilAsync(static deployment => deployment.LifecycleHookDetails.Count > 0);

        _test.Ecs.AdvanceTime(TimeSpan.FromHours(24));

        Assert.Equal(
            [HookEventName.HookAwaitingAction, HookEventName.HookTimedOut],
            events.TakeAll().OfType<HookStateChangeEvent>().Select(static change => change.Detail.EventName));
    }

    [Fact]
    public async Task OnChanged_LambdaHook_IsInProgressAndSucceeds()
    {
        using var events = await DeployAsync(StageTestEcs.Lambda(DeploymentLifecycleHookStage.PostScaleUp));
        await _test.PassUntilFinishedAsync();

        var changes = events.TakeAll().OfType<HookStateChangeEvent>().ToList();

        Assert.Equal([HookEventName.HookInProgress, HookEventName.HookSucceeded], changes.Select(static change => change.Detail.EventName));
        Assert.All(changes, static change => Assert.Equal(DeploymentLifecycleHookTargetType.AwsLambda, change.Detail.HookType));
    }

    private async Task<EcsEventSubscription> DeployAsync(DeploymentLifecycleHook hook)
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen with { LifecycleHooks = [hook] }));
        var events = _test.Ecs.Events.Subscribe();
        await _test.DeployAsync();
        return events;
    }
}
