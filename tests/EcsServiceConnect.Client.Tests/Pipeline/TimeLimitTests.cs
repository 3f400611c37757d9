using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class TimeLimitTests
{
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Stop_InTime_IsNotOver()
    {
        using var limit = Start(CancellationToken.None);

        _clock.Advance(_time - TimeSpan.FromTicks(1));

        Assert.False(limit.Token.IsCancellationRequested);
        Assert.False(limit.Stop());
    }

    [Fact]
    public void Stop_TimeOver_IsOver()
    {
        using var limit = Start(CancellationToken.None);

        _clock.Advance(_time);

        Assert.True(limit.Token.IsCancellationRequested);
        Assert.True(limit.Stop());
    }

    [Fact]
    public void Stop_CanceledFromOutside_IsNotOver()
    {
        using var outer = new CancellationTokenSource();
        using var limit = Start(outer.Token);

        outer.Cancel();

        Assert.True(limit.Token.IsCancellationRequested);
        Assert.False(limit.Stop());
    }

    [Fact]
    public void Stop_CanceledFromOutsideAfterwards_CancelsNoMore()
    {
        using var outer = new CancellationTokenSource();
        using var limit = Start(outer.Token);

        limit.Stop();
        outer.Cancel();

        Assert.False(limit.Token.IsCancellationRequested);
    }

    private TimeLimit Start(CancellationToken outer)
    {
        var limit = new TimeLimit(_clock);
        limit.Start(_time, outer);
        return limit;
    }
}
