using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>
/// A clock that skips delays: when a delay begins, it is recorded and the clock advances by it. Time limits do not pass
/// unless the test advances the clock, so nothing ever waits.
/// </summary>
internal sealed class RecordingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly List<TimeSpan> _delays = [];

    /// <summary>The limits in force, which are not delays.</summary>
    public HashSet<TimeSpan> Limits { get; } = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>The delays that were made.</summary>
    public IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (_delays)
            {
                return [.. _delays];
            }
        }
    }

    /// <summary>Runs when a timer was created, with its time.</summary>
    public Action<TimeSpan>? OnTimer { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.Zero && !Limits.Contains(dueTime))
        {
            lock (_delays)
            {
                _delays.Add(dueTime);
            }

            Advance(dueTime);
        }

        OnTimer?.Invoke(dueTime);
        return timer;
    }
}
