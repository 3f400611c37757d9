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
#pragma warning disable RS0030 // Only timers of the system's clock can be reset.
        var pool = new CancellationSourcePool(TimeProvider.System);
#pragma warning restore RS0030
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
#pragma warning disable RS0030 // Only timers of the system's clock can be reset.
        var pool = new CancellationSourcePool(TimeProvider.System);
#pragma warning restore RS0030
        var source = pool.Rent(TimeSpan.FromHours(1));
        source.Cancel();

        pool.Return(source);

        Assert.NotSame(source, pool.Rent(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Return_OtherClock_IsNotRentedAgain()
    {
        var pool = new CancellationSourcePool(new FakeTimeProvider());
        var source = pool.Rent(TimeSpan.FromHours(1));

        pool.Return(source);

        Assert.NotSame(source, pool.Rent(TimeSpan.FromHours(1)));
    }
}
