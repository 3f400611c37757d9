namespace EcsServiceConnect.LocalServer;

/// <summary>
/// A clock that never goes back, unless it is reset: it follows the clock of the machine, and where that is set back, it goes on from where
/// it was, at the same pace, until the machine's clock has caught up. So what is due later stays due, whoever sets the clock.
/// </summary>
internal sealed partial class SteadyClock(TimeProvider clock, ILogger<SteadyClock> logger) : TimeProvider
{
    /// <summary>Smaller corrections, as of a time server, are no news.</summary>
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private DateTimeOffset _startTime = DateTimeOffset.MinValue;
    private bool _isAheadReported;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return Update(DateTimeOffset.MinValue);
        }
    }

    /// <summary>Goes on from a time, such as that of a restored state, if it is in the future.</summary>
    public void StartAt(DateTimeOffset time)
    {
        lock (_lock)
        {
            Update(time);
        }
    }

    /// <summary>Returns to the machine's time, as for a simulation that begins anew.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _startTime = DateTimeOffset.MinValue;
        }
    }

    /// <summary>
    /// The machine's time less the time that has really passed since the start is the time of the start. Of all that were read, the latest
    /// counts.
    /// </summary>
    private DateTimeOffset Update(DateTimeOffset min)
    {
        var elapsed = clock.GetElapsedTime(_start);
        var machineTime = clock.GetUtcNow();
        var time = machineTime > min ? machineTime : min;
        var startTime = time - elapsed;
        if (startTime > _startTime)
        {
            _startTime = startTime;
        }

        var now = _startTime + elapsed;
        var isAhead = now - machineTime > _tolerance;
        if (isAhead && !_isAheadReported)
        {
            LogAhead(logger, machineTime, now);
        }

        _isAheadReported = isAhead;
        return now;
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The clock of this machine ({MachineTime:u}) is behind the time of the simulation, which goes on from {Time:u}.",
        EventName = "ClockSetBack")]
    private static partial void LogAhead(ILogger logger, DateTimeOffset machineTime, DateTimeOffset time);
}
