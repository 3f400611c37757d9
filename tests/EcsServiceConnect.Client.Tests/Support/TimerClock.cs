using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A clock that shows a test when code has begun to wait, so that advancing it is never too early.</summary>
internal sealed class TimerClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Forgets the timers so far.</summary>
    public void ClearTimers()
    {
        while (_timers.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>Waits until something waits for a time.</summary>
    public async Task WaitForTimerAsync(TimeSpan dueTime)
    {
        while (await _timers.Reader.ReadAsync(TestContext.Current.CancellationToken) != dueTime)
        {
        }
    }

    /// <summary>Advances once something waits for exactly that time.</summary>
    public async Task AdvanceOverTimerAsync(TimeSpan dueTime)
    {
        await WaitForTimerAsync(dueTime);
        Advance(dueTime);
    }
}
