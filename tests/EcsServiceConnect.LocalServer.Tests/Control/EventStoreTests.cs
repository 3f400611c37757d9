using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.LocalServer.Control;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class EventStoreTests
{
    [Fact]
    public async Task Start_KeepingFails_ReadersGetTheExceptionAndTheNextBeginsAgain()
    {
        var failure = new InvalidOperationException("No timer.");
        var clock = new FailingClock { Failure = failure };
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock });
        using var lifetime = new StopSource();
        var store = new EventStore(ecs, clock, lifetime);

        store.Start();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => store.GetAfter(0).Arrival);
        clock.Failure = null;
        store.Start();

        Assert.Same(failure, error);
        Assert.False(store.GetAfter(0).Arrival.IsCompleted);
        lifetime.StopApplication();
    }

    [Fact]
    public void Add_AfterDrops_NumbersThemToo()
    {
        using var lifetime = new StopSource();
        var store = new EventStore(new InMemoryEcs(), new FakeTimeProvider(), lifetime);

        store.Add([1], droppedCount: 0);
        store.Add([2], droppedCount: 3);
        store.Add([3], droppedCount: 3);

        Assert.Equal([store.FirstId, store.FirstId + 4, store.FirstId + 5], store.GetAfter(0).Events.Select(static logged => logged.Id));
    }

    /// <summary>A clock whose timers fail as long as a test wants.</summary>
    private sealed class FailingClock : FakeTimeProvider
    {
        public Exception? Failure { get; set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Failure is { } failure ? throw failure : base.CreateTimer(callback, state, dueTime, period);
    }
}
