using System.Globalization;

namespace EcsServiceConnect.Client.Testing.Tests.Time;

/// <content>Code that runs on the clock.</content>
public sealed partial class SimulationTimeProviderTests
{
    /// <summary>The number of runs whose times are compared; the variable <c>ECS_SIMULATION_RUNS</c> makes it more.</summary>
    private static readonly int _runCount =
        int.TryParse(Environment.GetEnvironmentVariable("ECS_SIMULATION_RUNS"), CultureInfo.InvariantCulture, out var count) ? count : 20;

    private TimeSpan Elapsed => _clock.GetUtcNow() - _start;

    [Fact]
    public async Task RunUntilCompletedAsync_Delays_TakeExactlyTheirTime()
    {
        var result = await _clock.RunUntilCompletedAsync(
            async () =>
            {
                await Task.Delay(TimeSpan.FromHours(1), _clock, Token);
                await Task.Delay(TimeSpan.FromMinutes(1), _clock, Token);
                return 7;
            },
            cancellationToken: Token);

        Assert.Equal((7, new TimeSpan(1, 1, 0)), (result, Elapsed));
    }

    [Fact]
    public async Task RunUntilCompletedAsync_StartedTask_ReturnsItsResult()
    {
        Task<int> task = DelayAsync();

        Assert.Equal(7, await _clock.RunUntilCompletedAsync(task, cancellationToken: Token));
        await _clock.RunUntilCompletedAsync((Task)task, cancellationToken: Token);
        Assert.Equal(TimeSpan.FromDays(1), Elapsed);

        async Task<int> DelayAsync()
        {
            await Task.Delay(TimeSpan.FromDays(1), _clock, Token);
            return 7;
        }
    }

    [Fact]
    public async Task RunUntilCompletedAsync_SeveralAtOnce_AreInterleavedByTime()
    {
        List<(string, TimeSpan)> times = [];

        await _clock.RunUntilCompletedAsync(() => Task.WhenAll(RepeatAsync("a", 3), RepeatAsync("b", 2)), cancellationToken: Token);

        Assert.Equal([("b", 2), ("a", 3), ("b", 4), ("a", 6), ("b", 6)], times.Select(static time => (time.Item1, (int)time.Item2.TotalSeconds)));

        async Task RepeatAsync(string name, int seconds)
        {
            for (var end = TimeSpan.FromSeconds(6); Elapsed < end;)
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds), _clock, Token);
                lock (times)
                {
                    times.Add((name, Elapsed));
                }
            }
        }
    }

    [Fact]
    public async Task RunUntilCompletedAsync_WorkOnAnotherThread_IsWaitedFor()
    {
        using var isStarted = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var running = _clock.RunUntilCompletedAsync(
            async () =>
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
                await Task.Run(
                    () =>
                    {
                        isStarted.Set();
                        mayEnd.Wait(Token);
                    },
                    Token);
                Assert.False(limit.IsCancellationRequested);
            },
            cancellationToken: Token);
        isStarted.Wait(Token);
        mayEnd.Set();

        await running;

        Assert.Equal(TimeSpan.Zero, Elapsed);
    }

    [Fact]
    public async Task RunUntilCompletedAsync_Deployment_EndsAfterItsDuration()
    {
        var ecs = CreateEcs(TimeSpan.FromMinutes(10));
        using var client = ecs.CreateClient();

        var result = await _clock.RunUntilCompletedAsync(
            () => client.UpdateServiceAndWaitAsync(
                new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, cancellationToken: Token),
            cancellationToken: Token);

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.InRange(Elapsed, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task RunUntilCompletedAsync_TaskOfThreadPool_HasNoTimeoutWhileItCalls()
    {
        var ecs = CreateEcs(TimeSpan.FromMinutes(10));
        using var client = ecs.CreateClient();
        var waiting = Task.Run(
            () => client.WaitUntilServicesStableAsync("prod", ["orders"], cancellationToken: Token), Token);

        Assert.Single(await _clock.RunUntilCompletedAsync(waiting, cancellationToken: Token));
    }

    [Fact]
    public async Task RunUntilCompletedAsync_LateResponse_TimesOutAndIsRetried()
    {
        var ecs = CreateEcs(TimeSpan.Zero);
        ecs.On("ListClusters").DelayResponse(TimeSpan.FromSeconds(40));
        using var client = ecs.CreateClient(static options => options.Retry.TransientBaseDelay = TimeSpan.Zero);

        var response = await _clock.RunUntilCompletedAsync(() => client.ListClustersAsync(cancellationToken: Token), cancellationToken: Token);

        Assert.Equal((2, TimeSpan.FromSeconds(30)), (response.Metadata.Attempts, Elapsed));
    }

    [Fact]
    public async Task RunUntilCompletedAsync_FromASynchronizationContext_DoesNotNeedIt()
    {
        var context = new SynchronizationContext();
        SynchronizationContext? inside = context;
        SynchronizationContext.SetSynchronizationContext(context);
        var running = _clock.RunUntilCompletedAsync(
            async () =>
            {
                inside = SynchronizationContext.Current;
                await Task.Delay(TimeSpan.FromHours(1), _clock, Token);
            },
            cancellationToken: Token);
        SynchronizationContext.SetSynchronizationContext(null);

        await running;

        Assert.Null(inside);
    }

    [Fact]
    public async Task RunUntilCompletedAsync_Exception_PassesUnchanged()
    {
        var error = new InvalidOperationException("It failed.");

        Assert.Same(error, await Assert.ThrowsAsync<InvalidOperationException>(() => _clock.RunUntilCompletedAsync(FailAsync, cancellationToken: Token)));
        Assert.Same(error, await Assert.ThrowsAsync<InvalidOperationException>(() => _clock.RunUntilCompletedAsync(FailAtOnce, cancellationToken: Token)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _clock.RunUntilCompletedAsync((Func<Task>)null!, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _clock.RunUntilCompletedAsync((Task)null!, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _clock.RunUntilCompletedAsync(() => Task.CompletedTask, TimeSpan.FromTicks(-1), Token));

        async Task FailAsync()
        {
            await Task.Delay(TimeSpan.FromHours(1), _clock, Token);
            throw error;
        }

        Task FailAtOnce() => throw error;
    }

    [Fact]
    public async Task RunUntilCompletedAsync_NotCompleteInTime_ListsWhatIsPending()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromHours(5), _clock);

        var error = await Assert.ThrowsAsync<TimeoutException>(() => _clock.RunUntilCompletedAsync(
            () => Task.Delay(TimeSpan.FromHours(3), _clock, Token), TimeSpan.FromHours(2), Token));

        Assert.Equal(
            "The code is not complete after 02:00:00 of simulated time, at 2000-01-01T02:00:00Z. "
            + "Pending: a timer that is due in 01:00:00 (Task.Delay); a limit that is due in 03:00:00 (CancellationTokenSource).",
            error.Message);
    }

    [Fact]
    public async Task RunUntilCompletedAsync_NothingOnTheClock_ThrowsAfterAWhile()
    {
        var clock = new SimulationTimeProvider { MaxStandstill = TimeSpan.FromMilliseconds(50) };

        var error = await Assert.ThrowsAsync<TimeoutException>(
            () => clock.RunUntilCompletedAsync(() => new TaskCompletionSource().Task, cancellationToken: Token));

        Assert.EndsWith("it is blocked, or waits for something else, such as the system's clock. Pending: nothing.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunUntilCompletedAsync_Canceled_Throws()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = _clock.RunUntilCompletedAsync(() => new TaskCompletionSource().Task, cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Hold_UntilDisposed_KeepsTheTime()
    {
        var hold = _clock.Hold();
        var isWaiting = new TaskCompletionSource();
        var running = _clock.RunUntilCompletedAsync(
            () =>
            {
                var delay = Task.Delay(TimeSpan.FromHours(1), _clock, Token);
                isWaiting.SetResult();
                return delay;
            },
            cancellationToken: Token);
        await isWaiting.Task.WaitAsync(Token);

        Assert.Equal(TimeSpan.Zero, Elapsed);
        hold.Dispose();
        hold.Dispose();
        await running;
        Assert.Equal(TimeSpan.FromHours(1), Elapsed);
    }

    [Fact]
    public async Task RunUntilCompletedAsync_ManyTrackersAndWaiters_TakeTheSameTimeInEveryRun()
    {
        var durations = new List<TimeSpan>();
        for (var run = 0; run < _runCount; run++)
        {
            var clock = new SimulationTimeProvider();
            var ecs = CreateEcs(TimeSpan.FromMinutes(3), clock);
            using var client = ecs.CreateClient();
            using var limit = new CancellationTokenSource(TimeSpan.FromHours(1), clock);
            var options = new DeploymentTrackerOptions { Jitter = 0 };
            await clock.RunUntilCompletedAsync(
                () => Task.WhenAll(
                    client.UpdateServiceAndWaitAsync(
                        new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, options, limit.Token),
                    Task.Run(() => client.WaitUntilServicesStableAsync("prod", ["basket"], new EcsWaiterOptions { Jitter = 0 }, limit.Token), limit.Token),
                    Task.Delay(TimeSpan.FromMinutes(2), clock, limit.Token)),
                cancellationToken: Token);
            durations.Add(clock.GetElapsedTime(0));
        }

        Assert.Single(durations.Distinct());
    }

    private InMemoryEcs CreateEcs(TimeSpan deploymentDuration, TimeProvider? clock = null)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock ?? _clock, DeploymentDuration = deploymentDuration });
        ecs.Seed(
            new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition(), TestEcs.FargateService("orders"), TestEcs.FargateService("basket"));
        return ecs;
    }
}
