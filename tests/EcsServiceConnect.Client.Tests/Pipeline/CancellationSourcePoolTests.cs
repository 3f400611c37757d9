using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class CancellationSourcePoolTests
{
    [Fact]
    public void Rent_TimeoutOver_IsCanceled()
    {
        var clock = new FakeTimeProvider();
        using var source = new CancellationSourcePool(clock).Rent(TimeSpan.FromSeconds(30));

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(source.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(source.IsCancellationRequested);
    }

    [Fact]
    public void Return_NotCanceled_IsRentedAgain()
    {
        var pool = CreatePool();
        var source = pool.Rent(TimeSpan.FromHours(1));
        using var registration = source.Token.Register(() => Assert.Fail("The registration outlived the rent."));

        pool.Return(source);
        var again = pool.Rent(TimeSpan.FromHours(1));
        again.Cancel();

        Assert.Same(source, again);
    }

    [Fact]
    public void Return_Canceled_IsNotRentedAgain()
    {
        var pool = CreatePool();
        var source = pool.Rent(TimeSpan.FromHours(1));
        source.Cancel();

        pool.Return(source);

        Assert.NotSame(source, pool.Rent(TimeSpan.FromHours(1)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Rent_ReturnedSource_HasTheNewTimeout()
    {
        var pool = CreatePool();
        var first = pool.Rent(TimeSpan.FromHours(1));
        pool.Return(first);

        var again = pool.Rent(TimeSpan.Zero);
        var canceled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = again.Token.Register(canceled.SetResult);

        await canceled.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Same(first, again);
    }

    [Fact]
    public void Rent_OneReturned_IsRentedOnce()
    {
        var pool = CreatePool();
        pool.Return(pool.Rent(TimeSpan.FromHours(1)));

        Assert.NotSame(pool.Rent(TimeSpan.FromHours(1)), pool.Rent(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Return_MoreThanThePoolKeeps_DisposesTheRest()
    {
        var pool = CreatePool();
        var sources = Enumerable.Range(0, 257).Select(_ => pool.Rent(TimeSpan.FromHours(1))).ToArray();

        foreach (var source in sources)
        {
            pool.Return(source);
        }

        Assert.All(sources[..256], source => Assert.False(source.Token.IsCancellationRequested));
        Assert.Throws<ObjectDisposedException>(() => sources[256].Token);
        Assert.Same(sources[255], pool.Rent(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Return_OtherClock_IsNotRentedAgain()
    {
        var pool = new CancellationSourcePool(new FakeTimeProvider());
        var source = pool.Rent(TimeSpan.FromHours(1));

        pool.Return(source);

        Assert.NotSame(source, pool.Rent(TimeSpan.FromHours(1)));
    }

#pragma warning disable RS0030 // Only timers of the system's clock can be reset.
    private static CancellationSourcePool CreatePool() => new(TimeProvider.System);
#pragma warning restore RS0030
}
