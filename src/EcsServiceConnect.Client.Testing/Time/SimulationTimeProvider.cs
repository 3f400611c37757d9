using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// A clock for tests: it stands still until the test advances it, and knows what waits for it. One clock serves the in-memory ECS, its
/// clients, trackers and waiters, and the code under test: set it in <see cref="InMemoryEcsOptions.TimeProvider"/>, and the clients of that
/// ECS have it, too.
/// </summary>
/// <remarks>
/// <para>
/// <c>RunUntilCompletedAsync</c> runs code on it and skips the time for which the code would wait: it moves from one timer to the next, and
/// only while nothing is running. A test of a deployment that takes an hour takes a moment, with the same times in every run.
/// </para>
/// <para>
/// All members are safe to use from several threads.
/// </para>
/// </remarks>
[DebuggerDisplay("{_start + _elapsed}")]
public sealed partial class SimulationTimeProvider : TimeProvider
{
    private readonly object _lock = new();
    private readonly HashSet<SimulationTimer> _timers = [];

    /// <summary>Whose time the running code takes: set wherever code runs that waits for this clock, and handed on to all that it starts.</summary>
    private readonly AsyncLocal<SimulationTimeProvider?> _clockOfCode;

    private readonly DateTimeOffset _start;
    private TimeSpan _elapsed;
    private long _order;

    /// <summary>Creates a clock that shows the beginning of the year 2000 in UTC, as a <c>FakeTimeProvider</c> does.</summary>
    public SimulationTimeProvider()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Creates a clock.</summary>
    /// <param name="start">The time that it shows at first.</param>
    public SimulationTimeProvider(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _clockOfCode = new AsyncLocal<SimulationTimeProvider?>(OnCodeChanged);
    }

    /// <summary>The local time zone.</summary>
    /// <value>Always UTC, so that a test does not depend on the machine.</value>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The number of units of a timestamp per second: those of <see cref="TimeSpan.Ticks"/>.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return _elapsed;
            }
        }
    }

    /// <summary>Gets the simulated time.</summary>
    /// <returns>The time in UTC.</returns>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <summary>Gets the simulated time since the start of the clock.</summary>
    /// <returns>The time in units of <see cref="TimestampFrequency"/>.</returns>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>Creates a timer that is due in simulated time.</summary>
    /// <param name="callback">What is called when the timer is due, by whoever advances the clock.</param>
    /// <param name="state">The argument of <paramref name="callback"/>.</param>
    /// <param name="dueTime">The time until the first call; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="period">The time between further calls; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <returns>The timer.</returns>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulationTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Advances the clock. Timers that are due until then are called on this thread, in order of time; each of them sees the time at which it
    /// was due.
    /// </summary>
    /// <param name="duration">How far. Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        var end = Elapsed + duration;
        while (TakeNext(end) is { } timer)
        {
            timer.Invoke();
        }
    }

    internal bool Change(SimulationTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        var isRunning = dueTime != Timeout.InfiniteTimeSpan;
        lock (_lock)
        {
            timer.DueAt = isRunning ? _elapsed + dueTime : null;
            timer.Period = period > TimeSpan.Zero ? period : null;
            timer.Order = _order++;
            _ = isRunning ? _timers.Add(timer) : _timers.Remove(timer);
            OnChanged();
        }

        if (isRunning)
        {
            // Whoever sets a timer waits for this clock: from here on, it is known when that code runs.
            _clockOfCode.Value = this;
        }

        if (dueTime == TimeSpan.Zero)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Advance(TimeSpan.Zero), this, preferLocal: false);
        }

        return true;
    }

    internal void Remove(SimulationTimer timer)
    {
        lock (_lock)
        {
            timer.DueAt = null;
            _timers.Remove(timer);
            OnChanged();
        }
    }

    /// <summary>Gets the timer that is due next, or null. To be called under the lock.</summary>
    private SimulationTimer? FindNext() => _timers.MinBy(static timer => (timer.DueAt, timer.Order));

    /// <summary>Takes the timer that is due next and shows its time; without one that is due until the end, shows the end.</summary>
    private SimulationTimer? TakeNext(TimeSpan end)
    {
        lock (_lock)
        {
            var timer = FindNext() is { } next && next.DueAt <= end ? next : null;
            var time = timer?.DueAt ?? end;
            _elapsed = time > _elapsed ? time : _elapsed;
            if (timer?.Period is { } period)
            {
                timer.DueAt += period;
                timer.Order = _order++;
            }
            else if (timer is not null)
            {
                timer.DueAt = null;
                _timers.Remove(timer);
            }

            return timer;
        }
    }
}
