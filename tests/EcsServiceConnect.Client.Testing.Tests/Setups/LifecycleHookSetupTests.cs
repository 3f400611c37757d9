using System.Text.Json;
using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;
using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The rules are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html, the reasons those of
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html.
/// </summary>
public sealed class LifecycleHookSetupTests : IDisposable
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:check";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    /// <summary>The stages of Lambda hooks, each with those that its rollback passes through.</summary>
    public static TheoryData<string, string[]> Stages => new()
    {
        { "PRE_SCALE_UP", ["CLEAN_UP"] },
        { "POST_SCALE_UP", ["CLEAN_UP"] },
        { "TEST_TRAFFIC_SHIFT", ["TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "POST_TEST_TRAFFIC_SHIFT", ["TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "PRE_PRODUCTION_TRAFFIC_SHIFT", ["TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "PRODUCTION_TRAFFIC_SHIFT", ["PRODUCTION_TRAFFIC_SHIFT", "TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
        { "POST_PRODUCTION_TRAFFIC_SHIFT", ["PRODUCTION_TRAFFIC_SHIFT", "TEST_TRAFFIC_SHIFT", "CLEAN_UP"] },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Fail_InAnyStage_RollsBack(string stage, string[] expected)
    {
        var failure = _test.Ecs.OnLifecycleHook("orders", new HookStage(stage)).Fail();
        await DeployAsync(new HookStage(stage));
        var rollout = await _test.PassUntilAsync(static deployment => deployment.Rollback is not null);

        var reason = $"Service deployment rolled back because {stage} lifecycle hook(s) failed. Lifecycle hook target {Function} returned "
            + "FAILED status.";
        Assert.Equal((ServiceDeploymentStatus.RollbackInProgress, reason), (rollout.Status, rollout.StatusReason));
        Assert.Contains(DeploymentLifecycleHookStatus.Failed, rollout.LifecycleHookDetails.Select(static hook => hook.Status));
        Assert.Contains(
            (await _test.DescribeServiceAsync()).Events,
            entry => entry.Message!.Contains($"deployment failed: {reason.TrimEnd('.')}.", StringComparison.Ordinal));
        Assert.Equal(expected, (await _test.FollowAsync()).Select(static step => step.Stage));
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.RolloutAsync()).Status);
        Assert.Equal((1, 0), (failure.AppliedCount, failure.RemainingCount));
    }

    [Fact]
    public async Task Fail_AtReconcileService_RollsBack()
    {
        await DeployAsync(HookStage.ReconcileService);
        await _test.PassUntilStageAsync(Stage.ScaleUp);
        _test.Ecs.OnLifecycleHook().Fail();
        await _test.RegisterAsync();
        await _test.DeployAsync(3);

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
        Assert.EndsWith("orders:1", (await _test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StayInProgress_SomeTimes_IsCalledAgainAfterTheDelay()
    {
        var calls = new List<DateTimeOffset>();
        var progress = _test.Ecs.OnLifecycleHook(target: "check").StayInProgress(TimeSpan.FromSeconds(60), times: 2);
        _test.Ecs.OnLifecycleHook(target: Function).RespondWith(_ =>
        {
            calls.Add(_test.Ecs.UtcNow);
            return LifecycleHookResponse.Succeeded;
        });
        await DeployAsync(HookStage.PostScaleUp);
        var stage = await _test.PassUntilStageAsync(Stage.PostScaleUp);
        var hook = Assert.Single(stage.LifecycleHookDetails);

        Assert.Equal((Function, DeploymentLifecycleHookStatus.InProgress), (hook.TargetArn, hook.Status));
        Assert.StartsWith("ecs-lambda-", hook.HookId, StringComparison.Ordinal);
        _test.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(Stage.PostScaleUp, (await _test.RolloutAsync()).LifecycleStage);
        Assert.Empty(calls);
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);

        Assert.Equal([stage.UpdatedAt!.Value.AddSeconds(120)], calls);
        Assert.Equal((2, 0), (progress.AppliedCount, progress.RemainingCount));
    }

    [Fact]
    public async Task StayInProgress_NoDelay_IsCalledAgainAfterThirtySeconds()
    {
        var progress = _test.Ecs.OnLifecycleHook().StayInProgress();
        await DeployAsync(HookStage.PostScaleUp);
        var stage = await _test.PassUntilStageAsync(Stage.PostScaleUp);

        _test.Clock.Advance(stage.UpdatedAt!.Value.AddSeconds(30).AddMilliseconds(-1) - _test.Clock.GetUtcNow());
        Assert.Equal(Stage.PostScaleUp, (await _test.RolloutAsync()).LifecycleStage);
        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Stage.TestTrafficShift, (await _test.RolloutAsync()).LifecycleStage);
        Assert.Equal(1, progress.AppliedCount);
    }

    [Fact]
    public async Task StayInProgress_Forever_EndsByItsTimeout()
    {
        _test.Ecs.OnLifecycleHook().StayInProgress(TimeSpan.FromMinutes(5), InMemoryEcs.Unlimited);
        await DeployAsync(HookStage.PostScaleUp, static hook => hook with { TimeoutConfiguration = new() { TimeoutInMinutes = 60 } });
        var stage = await _test.PassUntilStageAsync(Stage.PostScaleUp);
        Assert.Equal(stage.UpdatedAt!.Value.AddMinutes(60), stage.LifecycleHookDetails[0].ExpiresAt);

        _test.Clock.Advance(TimeSpan.FromMinutes(60));

        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, rollout.Status);
        Assert.Equal(DeploymentLifecycleHookStatus.TimedOut, Assert.Single(rollout.LifecycleHookDetails).Status);
        Assert.Contains($"POST_SCALE_UP lifecycle hook(s) failed. Lifecycle hook target {Function} timed out.", rollout.StatusReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StayInProgress_ForeverWithContinue_GoesOn()
    {
        _test.Ecs.OnLifecycleHook().StayInProgress(times: InMemoryEcs.Unlimited);
        await DeployAsync(
            HookStage.PostScaleUp,
            static hook => hook with
            {
                TimeoutConfiguration = new() { TimeoutInMinutes = 2, Action = DeploymentLifecycleHookAction.Continue },
            });

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task TimeOut_NoResponse_FailsAfterFifteenMinutes()
    {
        _test.Ecs.OnLifecycleHook().TimeOut();
        await DeployAsync(HookStage.PostScaleUp);
        var stage = await _test.PassUntilStageAsync(Stage.PostScaleUp);

        _test.Clock.Advance(stage.UpdatedAt!.Value.AddMinutes(15).AddMilliseconds(-1) - _test.Clock.GetUtcNow());
        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);
        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.EndsWith(
            $"ECS was unable to parse the response from {Function} due to HookStatus must not be null",
            (await _test.RolloutAsync()).StatusReason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RespondWith_EachStage_GetsTheEventOfTheFunction()
    {
        var calls = new List<LifecycleHookInvocation>();
        _test.Ecs.OnLifecycleHook("prod/orders").RespondWith(call =>
        {
            calls.Add(call);
            return LifecycleHookResponse.Succeeded;
        });
        HookStage[] stages =
        [
            HookStage.PreScaleUp, HookStage.PostScaleUp, HookStage.TestTrafficShift, HookStage.PostTestTrafficShift,
            HookStage.PreProductionTrafficShift, HookStage.ProductionTrafficShift, HookStage.PostProductionTrafficShift,
        ];
        var before = await SeedAsync(StageTestEcs.Canary with { LifecycleHooks = [StageTestEcs.Lambda(stages)] });
        await _test.DeployAsync();
        var done = await _test.PassUntilFinishedAsync();

        var (source, target) = (before.CurrentServiceRevisions[0].Arn!, done.TargetServiceRevision!.Arn!);
        Assert.Equal(
            [
                ("PRE_SCALE_UP", null, null),
                ("POST_SCALE_UP", null, null),
                ("TEST_TRAFFIC_SHIFT", 100.0, null),
                ("POST_TEST_TRAFFIC_SHIFT", null, null),
                ("PRE_PRODUCTION_TRAFFIC_SHIFT", null, 0.0),
                ("PRODUCTION_TRAFFIC_SHIFT", null, 10.0),
                ("PRE_PRODUCTION_TRAFFIC_SHIFT", null, 10.0),
                ("PRODUCTION_TRAFFIC_SHIFT", null, 100.0),
                ("POST_PRODUCTION_TRAFFIC_SHIFT", null, null),
            ],
            calls.Select(call => (
                call.LifecycleStage.Value, ReadWeight(call.TestTrafficWeights, target), ReadWeight(call.ProductionTrafficWeights, target))));
        Assert.All(calls, call => Assert.Equal(
            (before.ServiceArn, target, done.ServiceDeploymentArn, Function),
            (call.ServiceArn, call.TargetServiceRevisionArn, call.ServiceDeploymentArn, call.HookTargetArn)));
        Assert.Equal(90, calls[5].ProductionTrafficWeights[source]);
        Assert.Equal(calls.Count, calls.Select(static call => call.ExecutionId).Distinct().Count());
    }

    [Fact]
    public async Task RespondWith_Rollback_CallsTheHooksOfShiftsAgain()
    {
        var calls = new List<(string Stage, double? Test, double? Production)>();
        _test.Ecs.OnLifecycleHook().RespondWith(call =>
        {
            var target = call.TargetServiceRevisionArn;
            calls.Add((
                call.LifecycleStage.Value, ReadWeight(call.TestTrafficWeights, target), ReadWeight(call.ProductionTrafficWeights, target)));
            return call.LifecycleStage == HookStage.PostProductionTrafficShift ? LifecycleHookResponse.Failed : LifecycleHookResponse.Succeeded;
        });
        await SeedAsync(StageTestEcs.BlueGreen with
        {
            LifecycleHooks =
            [
                StageTestEcs.Lambda(
                    HookStage.PreScaleUp, HookStage.TestTrafficShift, HookStage.ProductionTrafficShift, HookStage.PostProductionTrafficShift),
            ],
        });
        await _test.DeployAsync();

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
        Assert.Equal(
            [
                ("PRE_SCALE_UP", null, null),
                ("TEST_TRAFFIC_SHIFT", 100.0, null),
                ("PRODUCTION_TRAFFIC_SHIFT", null, 100.0),
                ("POST_PRODUCTION_TRAFFIC_SHIFT", null, null),
                ("PRODUCTION_TRAFFIC_SHIFT", null, 0.0),
                ("TEST_TRAFFIC_SHIFT", 0.0, null),
            ],
            calls);
    }

    [Fact]
    public async Task RespondWith_FailsInTheRollback_TheRollbackGoesOn()
    {
        _test.Ecs.OnLifecycleHook().RespondWith(static _ => LifecycleHookResponse.Failed);
        await DeployAsync(HookStage.ProductionTrafficShift);

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task RespondWith_HookDetails_AreMergedAndHandedOn()
    {
        var events = new List<string>();
        _test.Ecs.OnLifecycleHook().RespondWith(call =>
        {
            events.Add(call.ToJson());
            return events.Count < 3
                ? LifecycleHookResponse.InProgress(hookDetails: JsonElement.Parse($$"""{ "checked": {{events.Count}} }"""))
                : LifecycleHookResponse.Succeeded;
        });
        await DeployAsync(
            HookStage.PostTestTrafficShift, static hook => hook with { HookDetails = JsonElement.Parse("""{ "bucket": "approvals", "checked": 0 }""") });
        await _test.PassUntilFinishedAsync();

        Assert.Equal(
            ["""{"bucket":"approvals","checked":0}""", """{"bucket":"approvals","checked":1}""", """{"bucket":"approvals","checked":2}"""],
            events.Select(static json => Compact(JsonElement.Parse(json).GetProperty("hookDetails"))));
        var first = JsonElement.Parse(events[0]);
        Assert.Equal("POST_TEST_TRAFFIC_SHIFT", first.GetProperty("lifecycleStage").GetString());
        Assert.Contains(":service-deployment/prod/orders/", first.GetProperty("resourceArn").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["serviceArn", "targetServiceRevisionArn", "testTrafficWeights", "productionTrafficWeights"],
            first.GetProperty("executionDetails").EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public async Task RespondWith_Throws_FailsTheHookWithTheMessage()
    {
        _test.Ecs.OnLifecycleHook().RespondWith(static _ => throw new InvalidOperationException("out of order"));
        await DeployAsync(HookStage.PostScaleUp);

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        Assert.Contains("InvalidOperationException: out of order", done.StatusReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RespondWith_ReadsTheEcsMeanwhile_SeesItAtThatTime()
    {
        DateTimeOffset? seen = null;
        _test.Ecs.OnLifecycleHook().RespondWith(_ =>
        {
            seen = _test.Ecs.UtcNow;
            return LifecycleHookResponse.Succeeded;
        });
        await DeployAsync(HookStage.PreScaleUp);
        var start = _test.Clock.GetUtcNow();

        _test.Clock.Advance(TimeSpan.FromHours(1));
        await _test.RolloutAsync();

        Assert.Equal(start + (TestEcs.DeploymentDuration / 16), seen);
    }

    [Fact]
    public async Task OnLifecycleHook_Filters_LimitTheCalls()
    {
        _test.Ecs.OnLifecycleHook("payments").Fail(InMemoryEcs.Unlimited);
        _test.Ecs.OnLifecycleHook(stage: HookStage.PreScaleUp).Fail(InMemoryEcs.Unlimited);
        _test.Ecs.OnLifecycleHook(target: "other").Fail(InMemoryEcs.Unlimited);
        await DeployAsync(HookStage.PostScaleUp);

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Remove_Setups_ApplyNoMore()
    {
        _test.Ecs.OnLifecycleHook().Fail().Remove();
        _test.Ecs.OnLifecycleHook().RespondWith(static _ => LifecycleHookResponse.Failed).Remove();
        _test.Ecs.OnLifecycleHook().Fail();
        _test.Ecs.ClearLifecycleHooks();
        _test.Ecs.OnLifecycleHook().Succeed();
        await DeployAsync(HookStage.PostScaleUp);

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task LoadAsync_InTheMiddle_ContinuesWithWhatFunctionsHaveReturned()
    {
        var responses = new Queue<LifecycleHookResponse>([LifecycleHookResponse.InProgress(), LifecycleHookResponse.InProgress(), LifecycleHookResponse.Failed]);
        _test.Ecs.OnLifecycleHook().RespondWith(_ => responses.Dequeue());
        await DeployAsync(HookStage.PostScaleUp);
        _test.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.RolloutAsync()).Status);

        await ReplayVerifier.VerifyAsync(_test.Ecs, _test.Clock);
    }

    [Fact]
    public void Methods_InvalidArguments_Throw()
    {
        var setup = _test.Ecs.OnLifecycleHook();

        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Succeed(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Fail(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.TimeOut(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.StayInProgress(times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.StayInProgress(TimeSpan.FromSeconds(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.RespondWith(static _ => LifecycleHookResponse.Succeeded, 0));
        Assert.Throws<ArgumentNullException>(() => setup.RespondWith(null!));
    }

    private static double? ReadWeight(IReadOnlyDictionary<string, double> weights, string revision) =>
        weights.TryGetValue(revision, out var weight) ? weight : null;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private Task<Service> SeedAsync(DeploymentConfiguration deployments) => _test.SeedServiceAsync(StageTestEcs.Service(deployments));

    private async Task DeployAsync(HookStage stage, Func<DeploymentLifecycleHook, DeploymentLifecycleHook>? change = null)
    {
        var hook = StageTestEcs.Lambda(stage);
        await SeedAsync(StageTestEcs.BlueGreen with { LifecycleHooks = [change?.Invoke(hook) ?? hook] });
        await _test.DeployAsync();
    }
}
