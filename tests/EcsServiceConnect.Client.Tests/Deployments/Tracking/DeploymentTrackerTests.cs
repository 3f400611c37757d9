using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>The tracking as something to await, to enumerate, to cancel and to forget.</summary>
public sealed class DeploymentTrackerTests : DeploymentTrackerTest
{
    [Fact]
    public async Task Update_NobodyAwaits_IsSentAtOnceAndNotFollowed()
    {
        await PrepareAsync();

        _ = Deploy();

        Assert.Equal((1, 1), (CountCalls("UpdateService"), Test.Ecs.Calls.Count));
    }

    [Fact]
    public async Task Enumeration_Repeated_SendsOneUpdateAndEndsAlike()
    {
        await PrepareAsync();
        var tracking = Deploy();

        var first = await CompleteAsync(tracking.ToListAsync(TestEcs.Token).AsTask());
        var second = await CompleteAsync(tracking.ToListAsync(TestEcs.Token).AsTask());
        var result = await CompleteAsync(tracking);

        Assert.Equal(1, CountCalls("UpdateService"));
        Assert.Equal(DeploymentOutcome.Successful, first[^1].Outcome);
        Assert.Equal(first[^1].DeploymentId, Assert.Single(second).DeploymentId);
        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.Zero), (second[0].Outcome, second[0].Elapsed));
        Assert.Equal(first.SelectMany(one => one.Events), second[0].Events);
        Assert.Same(result, await tracking);
        Assert.Same(result, await tracking.ConfigureAwait(false));
    }

    [Fact]
    public async Task Enumeration_BrokenOffAndBegunAgain_GoesToTheEnd()
    {
        await PrepareAsync();
        var tracking = Deploy();
        var first = await CompleteAsync(tracking.FirstAsync(TestEcs.Token).AsTask());

        var told = await CompleteAsync(tracking.ToListAsync(TestEcs.Token).AsTask());

        Assert.Null(first.Outcome);
        Assert.Equal(DeploymentOutcome.Successful, told[^1].Outcome);
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task Enumeration_OfADeploymentThatFails_YieldsTheOutcomeAndThenThrows()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var told = new List<DeploymentProgress>();

        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => CompleteAsync(EnumerateAsync(Deploy(), told, TestEcs.Token)));

        Assert.Equal(DeploymentOutcome.RolledBack, told[^1].Outcome);
        Assert.Same(told[^1], error.Progress);
        Assert.Equal(told, Progress);
        Assert.Equal(told.SelectMany(one => one.StoppedTasks), error.StoppedTasks);
    }

    [Fact]
    public async Task Enumeration_WithoutThrowing_EndsAfterTheOutcome()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracking = Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options with { ThrowOnFailure = false }, TestEcs.Token);

        var told = await CompleteAsync(tracking.ToListAsync(TestEcs.Token).AsTask());

        Assert.Equal(DeploymentOutcome.RolledBack, told[^1].Outcome);
        Assert.All(told.SkipLast(1), one => Assert.Null(one.Outcome));
    }

    [Fact]
    public async Task Cancellation_ByTheMethodsToken_EndsTheFollowing()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        var tracking = Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options, stop.Token);
        var (awaited, enumerated) = (tracking.AsTask(), EnumerateAsync(tracking, [], TestEcs.Token));
        Assert.False(awaited.IsCompleted || enumerated.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => awaited);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumerated);
    }

    [Fact]
    public async Task Cancellation_OfAnEnumeration_LeavesTheResultToBeAwaited()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        var tracking = Deploy();
        var told = new List<DeploymentProgress>();
        var enumerated = EnumerateAsync(tracking, told, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumerated);
        Assert.Single(told);
        Assert.True((await CompleteAsync(tracking)).IsSuccessful);
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task Cancellation_WhileTheUpdateIsUnderWay_EndsTheEnumerationOnly()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        Test.Ecs.On("UpdateService").Delay(TimeSpan.FromSeconds(5));
        var tracking = Deploy();
        var enumerated = EnumerateAsync(tracking, [], stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumerated);
        Assert.True((await CompleteAsync(tracking)).IsSuccessful);
    }

    [Fact]
    public async Task Update_ThatIsRefused_ThrowsWhereItIsAwaitedOrEnumerated()
    {
        var tracking = Deploy();

        await Assert.ThrowsAsync<ServiceNotFoundException>(() => tracking.AsTask());
        await Assert.ThrowsAsync<ServiceNotFoundException>(() => EnumerateAsync(tracking, [], TestEcs.Token));
        Assert.Equal((1, 1), (CountCalls("UpdateService"), Test.Ecs.Calls.Count));
    }

    [Fact]
    public void Update_ThatIsRefusedWithoutAnybodyAwaiting_IsNoUnobservedException()
    {
        const string Mark = "nobody looks";
        var unobserved = new List<Exception>();
        void Collect(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.ToString().Contains(Mark, StringComparison.Ordinal))
            {
                unobserved.Add(args.Exception);
            }
        }

        Test.Ecs.On("UpdateService").Fail(new ClientException(Mark), InMemoryEcs.Unlimited);
        TaskScheduler.UnobservedTaskException += Collect;
        try
        {
            Forget();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Collect;
        }

        Assert.Equal(1, CountCalls("UpdateService"));
        Assert.Empty(unobserved);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        void Forget() => Deploy().AsTask();
    }

    [Fact]
    public void Check_SettingsWithoutSense_NamesThemAllAndSendsNothing()
    {
        var options = new DeploymentTrackerOptions
        {
            PollInterval = TimeSpan.Zero,
            Jitter = 2,
            Timeout = TimeSpan.FromSeconds(-1),
            NotFoundGracePeriod = TimeSpan.FromSeconds(-1),
            TransientErrorGracePeriod = TimeSpan.FromSeconds(-1),
            TimeProvider = null!,
        };

        var error = Assert.Throws<EcsValidationException>(() => { Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token); });

        Assert.Equal(
            ["Delay", "Jitter", "LongestWait", "MissingGrace", "OutageGrace", "TimeProvider"],
            error.Problems.Select(static problem => problem.Split(' ')[0]));
        Assert.Empty(Test.Ecs.Calls);
    }

    [Fact]
    public void Options_ByDefault_AreAsDocumented()
    {
        var options = new DeploymentTrackerOptions();

        Assert.Equal((TimeSpan.FromSeconds(5), 0.2), (options.PollInterval, options.Jitter));
        Assert.Equal((TimeSpan.FromMinutes(60), TimeSpan.FromSeconds(30)), (options.Timeout, options.NotFoundGracePeriod));
        Assert.Equal(TimeSpan.FromMinutes(5), options.TransientErrorGracePeriod);
        Assert.Equal((true, true), (options.ThrowOnFailure, options.IncludeStoppedTasks));
        Assert.Null(options.Progress);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    private static async Task<bool> EnumerateAsync(
        DeploymentTracker tracking, List<DeploymentProgress> told, CancellationToken cancellationToken)
    {
        await foreach (var progress in tracking.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            told.Add(progress);
        }

        return true;
    }
}
