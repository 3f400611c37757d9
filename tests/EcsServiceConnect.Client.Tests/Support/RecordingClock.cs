using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>
/// A clock that jumps over pauses: when a pause begins, it is noted and the clock moves on by it. Limits of time stand still
/// unless the test advances the clock, so nothing ever waits.
/// </summary>
internal sealed class RecordingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly List<TimeSpan> _pauses = [];

    /// <summary>The limits in force, which are not pauses.</summary>
    public HashSet<TimeSpan> Limits { get; } = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>The pauses that were made.</summary>
    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    /// <summary>Runs when a timer was made, with its time.</summary>
    public Action<TimeSpan>? OnTimer { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.Zero && !Limits.Contains(dueTime))
        {
            lock (_pauses)
            {
                _pauses.Add(dueTime);
            }

            Advance(dueTime);
        }

        OnTimer?.Invoke(dueTime);
        return timer;
    }
}
