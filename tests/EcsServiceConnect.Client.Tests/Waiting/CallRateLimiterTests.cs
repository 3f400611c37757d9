using EcsServiceConnect.Client.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public class CallRateLimiterTests
{
    private readonly SkippingTimeProvider _clock = new();

    [Fact]
    public async Task WaitAsync_MoreCallsThanABurst_ArePaced()
    {
        var limiter = new CallRateLimiter(_clock, burst: 3, TimeSpan.FromSeconds(2));

        Assert.Equal([0, 0, 0, 2, 4], await CallAsync(limiter, 5));
    }

    [Fact]
    public async Task WaitAsync_AfterAPause_HasABurstAndNoMore()
    {
        var limiter = new CallRateLimiter(_clock, burst: 3, TimeSpan.FromSeconds(2));
        await CallAsync(limiter, 4);
        await Task.Delay(TimeSpan.FromSeconds(20), _clock, TestEcs.Token);

        Assert.Equal([22, 22, 22, 24], await CallAsync(limiter, 4));
    }

    private async Task<IReadOnlyList<double>> CallAsync(CallRateLimiter limiter, int count)
    {
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            await limiter.WaitAsync(TestEcs.Token);
            times.Add(_clock.Elapsed.TotalSeconds);
        }

        return times;
    }
}
