using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class AdaptiveRateLimiterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void AcquireOrGetDelay_BeforeFirstThrottle_HasNoDelay()
    {
        var limiter = new AdaptiveRateLimiter(_clock);

        for (var i = 0; i < 1000; i++)
        {
            Assert.Null(limiter.AcquireOrGetDelay());
            limiter.Record(isThrottled: false);
        }
    }

    [Fact]
    public void Record_FirstThrottle_SetsRateTo70PercentOfMeasured()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        SendAtTenPerSecond(limiter, seconds: 10);

        limiter.Record(isThrottled: true);

        Assert.Equal(7, limiter.Rate, tolerance: 0.25);
    }

    [Fact]
    public void Record_FirstThrottleSoon_StartsFromTheMeasuredRate()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        SendAtTenPerSecond(limiter, seconds: 1);

        limiter.Record(isThrottled: true);

        // Two half seconds at 10 a second, smoothed: 8, then 9.6.
        Assert.Equal(9.6 * 0.7, limiter.Rate, tolerance: 0.01);
    }

    [Fact]
    public void Record_SuccessesAfterThrottle_FollowCubicCurve()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        SendAtTenPerSecond(limiter, seconds: 10);
        limiter.Record(isThrottled: true);
        var rateAtThrottle = limiter.Rate / 0.7;
        var secondsToReturn = Math.Cbrt(rateAtThrottle * 0.3 / 0.4);

        // A tenth of a second apart, so that the measured rate, twice which is the limit, stays out of the way.
        for (var elapsed = 0.1; elapsed < 3; elapsed += 0.1)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.1));
            limiter.Record(isThrottled: false);
            var expected = (0.4 * Math.Pow(elapsed - secondsToReturn, 3)) + rateAtThrottle;
            Assert.Equal(expected, limiter.Rate, tolerance: 0.01);
        }
    }

    [Fact]
    public void Record_SecondThrottle_StartsFromLowerOfMeasuredAndAllowedRate()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        SendAtTenPerSecond(limiter, seconds: 10);
        limiter.Record(isThrottled: true);
        var afterFirst = limiter.Rate;

        limiter.Record(isThrottled: true);

        Assert.Equal(afterFirst * 0.7, limiter.Rate, tolerance: 0.01);
    }

    [Fact]
    public void Record_SecondThrottle_KeepsThePermitsGatheredAtTheRateBefore()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        SendAtTenPerSecond(limiter, seconds: 10);
        limiter.Record(isThrottled: true);
        TakeEveryPermit(limiter);

        // 2.1 permits at 7 a second; it would be 1.5 at the 4.9 that follow.
        _clock.Advance(TimeSpan.FromSeconds(0.3));
        limiter.Record(isThrottled: true);

        Assert.Equal(4.9, limiter.Rate, tolerance: 0.01);
        Assert.Equal(2, CountPermits(limiter));
    }

    [Fact]
    public void Record_ManyThrottles_KeepsHalfAnAttemptPerSecond()
    {
        var limiter = new AdaptiveRateLimiter(_clock);

        for (var i = 0; i < 50; i++)
        {
            limiter.Record(isThrottled: true);
        }

        Assert.Equal(0.5, limiter.Rate);
    }

    [Fact]
    public void AcquireOrGetDelay_AfterThrottle_GathersPermitsAtTheRate()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        SendAtTenPerSecond(limiter, seconds: 10);
        limiter.Record(isThrottled: true);
        TakeEveryPermit(limiter);

        _clock.Advance(TimeSpan.FromSeconds(0.5));

        // 3.5 permits at 7 a second; the half that is missing then takes a fourteenth of a second.
        Assert.Equal(3, CountPermits(limiter));
        Assert.InRange(limiter.AcquireOrGetDelay()!.Value.TotalMilliseconds, 70, 72);
    }

    [Fact]
    public async Task WaitAsync_AfterThrottle_SpacesAttempts()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        limiter.Record(isThrottled: true);

        // A permit gathered before the throttle may be there; take it.
        while (limiter.AcquireOrGetDelay() is null)
        {
        }

        var waiting = limiter.WaitAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await waiting;

        Assert.Equal(0.5, limiter.Rate);
    }

    [Fact]
    public async Task WaitAsync_Canceled_Throws()
    {
        var limiter = new AdaptiveRateLimiter(_clock);
        limiter.Record(isThrottled: true);
        while (limiter.AcquireOrGetDelay() is null)
        {
        }

        using var cancellation = new CancellationTokenSource();
        var waiting = limiter.WaitAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static int CountPermits(AdaptiveRateLimiter limiter)
    {
        var count = 0;
        while (count < 100 && limiter.AcquireOrGetDelay() is null)
        {
            count++;
        }

        return count;
    }

    /// <summary>Takes every permit, and the one that is being gathered, so that next to nothing is left.</summary>
    private void TakeEveryPermit(AdaptiveRateLimiter limiter)
    {
        CountPermits(limiter);
        _clock.Advance(limiter.AcquireOrGetDelay()!.Value);
        Assert.Equal(1, CountPermits(limiter));
    }

    private void SendAtTenPerSecond(AdaptiveRateLimiter limiter, int seconds)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.1));
            limiter.Record(isThrottled: false);
        }
    }
}
