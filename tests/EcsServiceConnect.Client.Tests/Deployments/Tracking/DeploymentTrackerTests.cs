using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Watches and waits of one tracker: what they share, and how each of them ends.</summary>
public sealed partial class DeploymentTrackerTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task WatchAsync_Repeated_PollsNothingAndGetsTheLastProgress()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var first = await CompleteAsync(tracker.WatchAsync(TestEcs.Token).ToListAsync(TestEcs.Token).AsTask());
        var (callCount, reportCount) = (Test.Ecs.Calls.Count, Progress.Count);

        var second = await tracker.WatchAsync(TestEcs.Token).ToListAsync(TestEcs.Token);
        var result = await tracker.WaitForCompletionAsync(TestEcs.Token);

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (first[^1].Outcome, first[^1].Elapsed));
        Assert.Same(first[^1], Assert.Single(second));
        Assert.Same(first[^1], result.Progress);
        Assert.Equal((callCount, reportCount), (Test.Ecs.Calls.Count, Progress.Count));
        Assert.Equal(first, Progress);
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task WatchAsync_ManyAtOnce_ShareThePolls()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var watches = Enumerable.Range(0, 3).Select(_ => tracker.WatchAsync(TestEcs.Token).ToListAsync(TestEcs.Token).AsTask()).ToList();
        var waits = Enumerable.Range(0, 3).Select(_ => tracker.WaitForCompletionAsync(TestEcs.Token)).ToList();

        var result = await CompleteAsync(Task.WhenAll(waits));

        Assert.All(watches, watch => Assert.Equal(Progress, watch.Result));
        Assert.All(result, deploymentResult => Assert.Same(Progress[^1], deploymentResult.Progress));
        Assert.Equal((4, 4), (CountCalls("DescribeServices"), CountCalls("DescribeServiceDeployments")));
    }

    [Fact]
    public async Task WatchAsync_Late_GetsTheLatestProgressFirst()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Clock.Advance(TimeSpan.FromSeconds(3));

        var late = tracker.WatchAsync(TestEcs.Token).ToListAsync(TestEcs.Token).AsTask();
        var latest = tracker.LatestProgress;
        await CompleteAsync(wait);

        var watched = await late;
        Assert.Same(latest, watched[0]);
        Assert.Equal(Progress.SkipWhile(progress => progress != latest), watched);
        Assert.True(Progress.Count > watched.Count);
    }

    [Fact]
    public async Task WatchAsync_SlowWatcher_MissesNoChange()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        await using var slow = tracker.WatchAsync(TestEcs.Token).GetAsyncEnumerator(TestEcs.Token);
        Assert.True(await CompleteAsync(slow.MoveNextAsync().AsTask()));
        await CompleteAsync(tracker);
        var callCount = Test.Ecs.Calls.Count;

        var received = new List<DeploymentProgress> { slow.Current };
        while (await slow.MoveNextAsync())
        {
            received.Add(slow.Current);
        }

        Assert.Equal(Progress, received);
        Assert.Equal(callCount, Test.Ecs.Calls.Count);
    }

    [Fact]
    public async Task WatchAsync_NobodyAsks_PollsNothing()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        Test.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(Test.Ecs.Calls);
        var first = await CompleteAsync(GetFirstAsync(tracker));
        var callCount = Test.Ecs.Calls.Count;

        Test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(callCount, Test.Ecs.Calls.Count);
        Assert.Equal(TimeSpan.FromSeconds(2), first.Elapsed);
        var result = await tracker.WaitForCompletionAsync(TestEcs.Token);
        Assert.Equal(TimeSpan.FromSeconds(62), result.Progress.Elapsed);
    }

    [Fact]
    public async Task WatchAsync_LeftAndBegunAgain_GoesToTheEnd()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var first = await CompleteAsync(GetFirstAsync(tracker));

        var received = await CompleteAsync(tracker.WatchAsync(TestEcs.Token).ToListAsync(TestEcs.Token).AsTask());

        Assert.Null(first.Outcome);
        Assert.Same(first, received[0]);
        Assert.Equal(DeploymentOutcome.Successful, received[^1].Outcome);
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task WatchAsync_DeploymentFails_YieldsTheOutcomeAndThenThrows()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracker = await DeployAsync();
        var received = new List<DeploymentProgress>();

        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => CompleteAsync(WatchAsync(tracker, received, TestEcs.Token)));

        Assert.Equal(DeploymentOutcome.RolledBack, received[^1].Outcome);
        Assert.Same(received[^1], error.Progress);
        Assert.Equal(received, Progress);
        Assert.Equal(received.SelectMany(progress => progress.StoppedTasks), error.StoppedTasks);
    }

    [Fact]
    public async Task WatchAsync_ThrowOnFailureFalse_EndsAfterTheOutcome()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracker = await Client.UpdateServiceAndTrackAsync(
            RevisionUpdate, Options with { ThrowOnFailure = false }, TestEcs.Token);

        var received = await CompleteAsync(tracker.WatchAsync(TestEcs.Token).ToListAsync(TestEcs.Token).AsTask());

        Assert.Equal(DeploymentOutcome.RolledBack, received[^1].Outcome);
        Assert.All(received.SkipLast(1), progress => Assert.Null(progress.Outcome));
    }

    [Fact]
    public async Task WatchAsync_Canceled_DisturbsNoOther()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        var tracker = await DeployAsync();
        var received = new List<DeploymentProgress>();
        var canceled = WatchAsync(tracker, received, stop.Token);
        var other = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        Assert.Single(received);
        Assert.False(other.IsCompleted);
        var result = await CompleteAsync(other);
        Assert.Equal((true, TimeSpan.FromSeconds(8)), (result.IsSuccessful, result.Progress.Elapsed));
        Assert.Equal((1, 4), (CountCalls("UpdateService"), CountCalls("DescribeServices")));
    }

    [Fact]
    public async Task WatchAsync_AllCanceled_PollsNothingUntilTheNextOne()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        var tracker = await DeployAsync();
        var watch = WatchAsync(tracker, [], stop.Token);
        var wait = tracker.WaitForCompletionAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        var callCount = Test.Ecs.Calls.Count;

        Test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(callCount, Test.Ecs.Calls.Count);
        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
    }

    [Fact]
    public async Task WatchAsync_CanceledDuringAPoll_LeavesItsEventsToTheNext()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        Test.Ecs.OnTask(service: "orders").ExitWith(1);
        var client = new HoldingClient(Client);
        var tracker = await DeployAsync(client: client);
        var watch = WatchAsync(tracker, [], stop.Token);
        while (!client.IsHolding)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        var result = await CompleteAsync(tracker);

        var expected = result.Service.Events.Reverse().Select(serviceEvent => serviceEvent.Id).ToList();
        var reported = Progress.SelectMany(progress => progress.Events).Select(serviceEvent => serviceEvent.Id).ToList();
        Assert.Equal(expected.TakeLast(reported.Count), reported);
        Assert.Single(result.StoppedTasks);
    }

    [Fact]
    public async Task WaitForCompletionAsync_PollFails_EndsAllAndTheNextWaitGoesOn()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var watch = WatchAsync(tracker, [], TestEcs.Token);
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Ecs.On("DescribeServices").Fail(new AccessDeniedException("Not allowed."));

        Test.Clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<AccessDeniedException>(() => watch);
        await Assert.ThrowsAsync<AccessDeniedException>(() => wait);
        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
    }

    [Fact]
    public async Task WaitForCompletionAsync_TimedOut_PollsOnceMoreForEachNewWait()
    {
        await PrepareAsync();
        var options = Options with { Timeout = TimeSpan.FromSeconds(4) };
        var tracker = await Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token);

        var error = await AssertFailsAsync(tracker, outcome: null);
        Test.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(options.Timeout, error.Progress!.Elapsed);
        Assert.True((await tracker.WaitForCompletionAsync(TestEcs.Token)).IsSuccessful);
    }

    [Fact]
    public async Task WaitForCompletionAsync_CanceledBeforehand_PollsNothing()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tracker.WaitForCompletionAsync(new CancellationToken(canceled: true)));

        Assert.Equal(0, CountCalls("DescribeServices"));
    }

    [Fact]
    public async Task WaitForStageAsync_StageReached_ReturnsItsProgress()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        await ScriptStagesAsync(
            deployment => deployment with { LifecycleStage = ServiceDeploymentLifecycleStage.ScaleUp },
            deployment => deployment with { LifecycleStage = ServiceDeploymentLifecycleStage.ProductionTrafficShift },
            deployment => deployment with { LifecycleStage = ServiceDeploymentLifecycleStage.BakeTime });

        var exact = tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.ProductionTrafficShift, TestEcs.Token);
        var passed = tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.PostTestTrafficShift, TestEcs.Token);
        var later = tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.BakeTime, TestEcs.Token);

        Assert.Equal(TimeSpan.FromSeconds(4), (await CompleteAsync(exact)).Elapsed);
        Assert.Same(await exact, await CompleteAsync(passed));
        Assert.Equal(TimeSpan.FromSeconds(6), (await CompleteAsync(later)).Elapsed);
        Assert.Same(await later, await tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.ScaleUp, TestEcs.Token));
        Assert.Equal(3, CountCalls("DescribeServices"));
    }

    [Fact]
    public async Task WaitForStageAsync_RollbackPassesTheStage_Throws()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        await ScriptStagesAsync(
            deployment => deployment with
            {
                Status = ServiceDeploymentStatus.RollbackInProgress,
                LifecycleStage = ServiceDeploymentLifecycleStage.ProductionTrafficShift,
            },
            deployment => deployment with { Status = ServiceDeploymentStatus.RollbackSuccessful });

        var wait = tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.ProductionTrafficShift, TestEcs.Token);

        Assert.False(wait.IsCompleted);
        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => CompleteAsync(wait));
        Assert.Equal(DeploymentOutcome.RolledBack, error.Outcome);
    }

    [Fact]
    public async Task WaitForStageAsync_FailsAndThrowOnFailureFalse_ReturnsTheOutcome()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracker = await Client.UpdateServiceAndTrackAsync(
            RevisionUpdate, Options with { ThrowOnFailure = false }, TestEcs.Token);

        var progress = await CompleteAsync(tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.CleanUp, TestEcs.Token));

        Assert.Equal(DeploymentOutcome.RolledBack, progress.Outcome);
        Assert.False(progress.HasReached(ServiceDeploymentLifecycleStage.CleanUp));
    }

    [Fact]
    public async Task WaitForStageAsync_SucceedsWithoutTheStage_ReturnsTheOutcome()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var tracker = await DeployAsync();

        var progress = await CompleteAsync(tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.BakeTime, TestEcs.Token));

        Assert.Equal(DeploymentOutcome.Successful, progress.Outcome);
    }

    [Fact]
    public async Task WaitForStageAsync_NoValue_Throws()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => tracker.WaitForStageAsync(default, TestEcs.Token));
    }

    [Fact]
    public async Task ContinueAsync_PausedAtAHook_ContinuesThatHook()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var hook = new DeploymentLifecycleHookDetail
        {
            HookId = "pause-1",
            TargetType = DeploymentLifecycleHookTargetType.Pause,
            Status = DeploymentLifecycleHookStatus.AwaitingAction,
            ExpiresAt = Test.Clock.GetUtcNow().AddHours(1),
        };
        var deployment = await ScriptStagesAsync(paused => paused with
        {
            LifecycleStage = ServiceDeploymentLifecycleStage.PostScaleUp,
            LifecycleHookDetails = [new() { HookId = "done", Status = DeploymentLifecycleHookStatus.Succeeded }, hook],
        });
        Test.Ecs.On<ContinueServiceDeploymentRequest>().RespondWith(static _ => new ContinueServiceDeploymentResponse());
        var progress = await CompleteAsync(tracker.WaitForStageAsync(ServiceDeploymentLifecycleStage.PostScaleUp, TestEcs.Token));

        await tracker.ContinueAsync(TestEcs.Token);

        Assert.Equal(hook, progress.PendingHook);
        Assert.Contains("; paused at hook pause-1 until 2026-11-23 13:", progress.ToString(), StringComparison.Ordinal);
        var request = Assert.Single(Test.Ecs.GetRequests<ContinueServiceDeploymentRequest>());
        Assert.Equal((deployment.ServiceDeploymentArn, "pause-1"), (request.ServiceDeploymentArn, request.HookId));
        Assert.Equal(1, CountCalls("DescribeServices"));
        Assert.Null((await CompleteAsync(tracker)).Progress.PendingHook);
    }

    [Fact]
    public async Task ContinueAsync_NotPaused_ThrowsAfterOneMorePoll()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();

        var start = tracker.ContinueAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));

        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => start);
        Assert.Same(tracker.LatestProgress, error.Progress);
        Assert.EndsWith(
            " of the service orders in the cluster prod is not paused at a lifecycle hook.", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (CountCalls("DescribeServices"), CountCalls("ContinueServiceDeployment")));
    }

    [Fact]
    public async Task ContinueAsync_Ended_PollsNothingAndThrows()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        await CompleteAsync(tracker);
        var callCount = Test.Ecs.Calls.Count;

        await Assert.ThrowsAsync<EcsDeploymentException>(() => tracker.ContinueAsync(TestEcs.Token));

        Assert.Equal(callCount, Test.Ecs.Calls.Count);
    }

    [Fact]
    public async Task LatestProgress_BeforeAndAfterTheFirstPoll_IsWhatIsKnown()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        Assert.Equal((null, "Not polled yet"), (tracker.LatestProgress, tracker.ToString()));

        var progress = await CompleteAsync(GetFirstAsync(tracker));

        Assert.Same(progress, tracker.LatestProgress);
        Assert.Equal(progress.ToString(), tracker.ToString());
    }

    [Fact]
    public async Task Progress_WatchedAndAwaited_ReportsEachChangeOnce()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var received = new List<DeploymentProgress>();

        await CompleteAsync(WatchAsync(tracker, received, TestEcs.Token));
        await CompleteAsync(tracker);

        Assert.Equal(received, Progress);
        Assert.Equal(Progress.Distinct(), Progress);
    }

    private static Task<DeploymentProgress> GetFirstAsync(DeploymentTracker tracker) =>
        tracker.WatchAsync(TestEcs.Token).FirstAsync(TestEcs.Token).AsTask();

    private static async Task<bool> WatchAsync(
        DeploymentTracker tracker, List<DeploymentProgress> received, CancellationToken cancellationToken)
    {
        await foreach (var progress in tracker.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            received.Add(progress);
        }

        return true;
    }

    /// <summary>Sets what the next polls find of the service deployment, which is in progress.</summary>
    private async Task<ServiceDeployment> ScriptStagesAsync(params Func<ServiceDeployment, ServiceDeployment>[] edits)
    {
        var deployment = await Test.RolloutAsync() with { Status = ServiceDeploymentStatus.InProgress };
        Test.Ecs.ClearCalls();
        foreach (var edit in edits)
        {
            Test.Ecs.On<DescribeServiceDeploymentsRequest>()
                .RespondWith(_ => new DescribeServiceDeploymentsResponse { ServiceDeployments = [edit(deployment)] });
        }

        return deployment;
    }

    /// <summary>Holds the first call of ListTasks until it is canceled.</summary>
    private sealed class HoldingClient(IEcsClient inner) : IEcsClient
    {
        public bool IsHolding { get; private set; }

        public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            if (request is ListTasksRequest && !IsHolding)
            {
                IsHolding = true;
                var canceled = new TaskCompletionSource();
                await using var registration = cancellationToken.Register(() => canceled.SetCanceled(cancellationToken));
                await canceled.Task.ConfigureAwait(false);
            }

            return await inner.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }
}
