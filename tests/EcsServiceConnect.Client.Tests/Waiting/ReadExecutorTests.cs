using EcsServiceConnect.Client.Waiting;
using EcsServiceConnect.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Waiting;

public class ReadExecutorTests
{
    private static readonly EcsServiceException _throttle = new("ThrottlingException", "Rate exceeded") { Operation = "ListTasks" };
    private static readonly EcsServiceException _outage = new("ServerException", "Broken.") { StatusCode = 503, Operation = "ListTasks" };

    private readonly SkippingTimeProvider _clock = new();
    private readonly List<TimeSpan> _calls = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExecuteAsync_Throttled_CallsAgainAfterAboutASecond()
    {
        Assert.Equal(2, await RunAsync(new EcsReadOptions(), _throttle));

        Assert.InRange(_calls[1], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.6));
    }

    [Fact]
    public async Task ExecuteAsync_ThrottledInARow_PausesForLongerUpToALimit()
    {
        Assert.Equal(41, await RunAsync(new EcsReadOptions(), [.. Enumerable.Repeat(_throttle, 40)]));

        var pauses = _calls.Zip(_calls.Skip(1), static (earlier, later) => later - earlier).ToList();
        Assert.InRange(pauses.Take(2).Max(), TimeSpan.Zero, TimeSpan.FromSeconds(3.1));
        Assert.InRange(pauses.Max(), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(6.1));
        Assert.InRange(pauses.Min(), TimeSpan.FromSeconds(0.5), TimeSpan.MaxValue);
        Assert.NotEqual(pauses.Skip(2).Min(), pauses.Skip(2).Max());
    }

    [Fact]
    public async Task ExecuteAsync_ThrottledUntilTheTimeLimitOfTheCall_CallsAgain() =>
        Assert.Equal(2, await RunAsync(new EcsReadOptions(), new EcsTimeoutException("Took too long.", _throttle) { IsOverallTimeout = true }));

    [Fact]
    public async Task ExecuteAsync_AnotherError_IsThrownAtOnce()
    {
        await AssertThrowsAtOnceAsync<ClusterNotFoundException>(new EcsReadOptions(), new ClusterNotFoundException("Gone."));
        await AssertThrowsAtOnceAsync<EcsServiceException>(new EcsReadOptions(), _outage);
        await AssertThrowsAtOnceAsync<EcsTimeoutException>(new EcsReadOptions(), new EcsTimeoutException("Took too long.", _outage));
        await AssertThrowsAtOnceAsync<EcsServiceException>(
            new EcsReadOptions(), new EcsServiceException("LimitExceededException", "A quota is full."));
    }

    [Fact]
    public async Task ExecuteAsync_NoTolerance_ThrowsTheThrottleAtOnce() =>
        Assert.Same(_throttle, await AssertThrowsAtOnceAsync<EcsServiceException>(EcsReadOptions.NoTolerance, _throttle));

    [Fact]
    public async Task ExecuteAsync_TransientErrorGracePeriod_OutlastsOutages()
    {
        var options = new EcsReadOptions { TransientErrorGracePeriod = TimeSpan.FromMinutes(1) };

        Assert.Equal(4, await RunAsync(options, _outage, _throttle, new EcsTimeoutException("No response.")));
    }

    [Fact]
    public async Task ExecuteAsync_ThrottledForTheTimeout_ThrowsHowFarItCame()
    {
        var options = new EcsReadOptions { ThrottlingTimeout = TimeSpan.FromMinutes(2) };
        var reader = new ReadExecutor(options, _clock) { NextToken = "page-3" };
        await reader.ExecuteAsync(static _ => Task.FromResult(100), static items => items, Token);
        await reader.ExecuteAsync(static _ => Task.FromResult(7), static items => items, Token);
        var start = _clock.GetTimestamp();

        var error = await Assert.ThrowsAsync<EcsReadTimeoutException>(() => reader.ExecuteAsync(static _ => Task.FromException<int>(_throttle), static items => items, Token));

        Assert.Equal(("ListTasks", 2, 107, "page-3"), (error.Operation, error.PageCount, error.ItemCount, error.NextToken));
        Assert.Equal(options.ThrottlingTimeout, error.Timeout);
        Assert.Same(_throttle, error.InnerException);
        Assert.True(error.IsRetryable);
        Assert.StartsWith(
            "ListTasks was throttled for 00:02:00 in a row, after 2 pages with 107 items. Last error: Rate exceeded",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(options.ThrottlingTimeout, _clock.GetElapsedTime(start));
    }

    [Fact]
    public async Task ExecuteAsync_SuccessInBetween_StartsTheTimeAnew()
    {
        var options = new EcsReadOptions { ThrottlingTimeout = TimeSpan.FromSeconds(8) };
        var reader = new ReadExecutor(options, _clock);

        for (var page = 0; page < 20; page++)
        {
            var isThrottled = true;
            await reader.ExecuteAsync(
                _ =>
                {
                    (var wasThrottled, isThrottled) = (isThrottled, false);
                    return wasThrottled ? Task.FromException<int>(_throttle) : Task.FromResult(1);
                },
                static items => items,
                Token);
        }

        Assert.InRange(_clock.Elapsed, TimeSpan.FromSeconds(10), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task ExecuteAsync_InfiniteTimeout_NeverEnds() =>
        Assert.Equal(
            2001, await RunAsync(new EcsReadOptions { ThrottlingTimeout = Timeout.InfiniteTimeSpan }, [.. Enumerable.Repeat(_throttle, 2000)]));

    [Fact]
    public async Task ExecuteAsync_CanceledInAPause_ThrowsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        var reading = new ReadExecutor(new EcsReadOptions(), new FakeTimeProvider())
            .ExecuteAsync(static _ => Task.FromException<int>(_throttle), static items => items, cancellation.Token);
        Assert.False(reading.IsCompleted);

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    /// <summary>Fails with the errors, one call each, and returns the number of calls until one succeeds.</summary>
    private Task<int> RunAsync(EcsReadOptions options, params EcsException[] errors) => new ReadExecutor(options, _clock).ExecuteAsync(
            _ =>
            {
                _calls.Add(_clock.Elapsed);
                return _calls.Count <= errors.Length ? Task.FromException<int>(errors[_calls.Count - 1]) : Task.FromResult(_calls.Count);
            },
            static _ => 1,
            Token);

    private async Task<TError> AssertThrowsAtOnceAsync<TError>(EcsReadOptions options, EcsException error)
        where TError : EcsException
    {
        var reading = new ReadExecutor(options, _clock).ExecuteAsync(_ => Task.FromException<int>(error), static _ => 1, Token);

        Assert.True(reading.IsCompleted);
        return await Assert.ThrowsAsync<TError>(() => reading);
    }
}
