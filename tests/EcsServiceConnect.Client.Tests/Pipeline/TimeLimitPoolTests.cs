using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class TimeLimitPoolTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    [Fact]
    public void Stop_NotCanceled_IsUsedAgain()
    {
        var pool = CreatePool();
        var limit = pool.Start(_hour, CancellationToken.None);
        using var registration = limit.Token.Register(() => Assert.Fail("The registration outlived the limit."));
        using var outer = new CancellationTokenSource();

        Assert.False(pool.Stop(limit));
        var again = pool.Start(_hour, outer.Token);
        outer.Cancel();

        Assert.Same(limit, again);
        Assert.True(again.Token.IsCancellationRequested);
    }

    [Fact]
    public void Stop_Canceled_IsNotUsedAgain()
    {
        using var outer = new CancellationTokenSource();
        var pool = CreatePool();
        var limit = pool.Start(_hour, outer.Token);
        outer.Cancel();

        Assert.False(pool.Stop(limit));

        Assert.NotSame(limit, pool.Start(_hour, CancellationToken.None));
    }

    [Fact]
    public void Stop_OuterTokenOfTheLimitBefore_CancelsNoMore()
    {
        using var outer = new CancellationTokenSource();
        var pool = CreatePool();
        var limit = pool.Start(_hour, outer.Token);
        pool.Stop(limit);

        var again = pool.Start(_hour, CancellationToken.None);
        outer.Cancel();

        Assert.Same(limit, again);
        Assert.False(again.Token.IsCancellationRequested);
    }

    [Fact(Timeout = 180_000)]
    public async Task Start_UsedBefore_HasTheNewTime()
    {
        var pool = CreatePool();
        var first = pool.Start(_hour, CancellationToken.None);
        pool.Stop(first);

        var again = pool.Start(TimeSpan.Zero, CancellationToken.None);
        var canceled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = again.Token.Register(canceled.SetResult);

        await canceled.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Same(first, again);
    }

    [Fact]
    public void Start_OneReturned_IsRentedOnce()
    {
        var pool = CreatePool();
        pool.Stop(pool.Start(_hour, CancellationToken.None));

        Assert.NotSame(pool.Start(_hour, CancellationToken.None), pool.Start(_hour, CancellationToken.None));
    }

    [Fact]
    public void Stop_MoreThanThePoolKeeps_DisposesTheRest()
    {
        var pool = CreatePool();
        var limits = Enumerable.Range(0, 257).Select(_ => pool.Start(_hour, CancellationToken.None)).ToArray();

        foreach (var limit in limits)
        {
            pool.Stop(limit);
        }

        Assert.All(limits[..256], limit => Assert.False(limit.Token.IsCancellationRequested));
        Assert.Throws<ObjectDisposedException>(() => limits[256].Token);
        Assert.Same(limits[255], pool.Start(_hour, CancellationToken.None));
    }

    [Fact]
    public void Stop_OtherClock_IsNotUsedAgain()
    {
        var pool = new TimeLimitPool(new FakeTimeProvider());
        var limit = pool.Start(_hour, CancellationToken.None);

        pool.Stop(limit);

        Assert.NotSame(limit, pool.Start(_hour, CancellationToken.None));
    }

#pragma warning disable RS0030 // Only timers of the system's clock can be reset.
    private static TimeLimitPool CreatePool() => new(TimeProvider.System);
#pragma warning restore RS0030
}
