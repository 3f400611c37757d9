using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A clock that the test moves, and that signals when someone waits on it.</summary>
public sealed class SignalingClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)), IDisposable
{
    private readonly SemaphoreSlim _timers = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Release();
        return timer;
    }

    /// <summary>Ends when one more timer was made than at the last time.</summary>
    public Task NextTimerAsync() => _timers.WaitAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _timers.Dispose();
}
