namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// A clock that runs ahead of another one by what it was advanced. Its timers are those of the other clock: they wait for the time that
/// really passes.
/// </summary>
internal sealed class SimulationClock(TimeProvider clock) : TimeProvider
{
    /// <summary>The farthest that it can be ahead, so that no time in the future is beyond the calendar.</summary>
    public static readonly TimeSpan MaxOffset = TimeSpan.FromDays(36_500);

    private long _offsetTicks;

    /// <summary>How far it is ahead.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <summary>Moves it ahead, by at most the rest of <see cref="MaxOffset"/>. Not to be called at the same time as another change.</summary>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, MaxOffset - Offset);
        Interlocked.Add(ref _offsetTicks, duration.Ticks);
    }

    /// <summary>Sets it back to the time of the other clock.</summary>
    public void Reset() => Interlocked.Exchange(ref _offsetTicks, 0);

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Offset;

    public override long GetTimestamp() =>
        clock.GetTimestamp() + (long)(Offset.TotalSeconds * clock.TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
