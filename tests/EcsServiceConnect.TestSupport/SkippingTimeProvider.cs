namespace EcsServiceConnect.TestSupport;

/// <summary>
/// A clock that skips delays: a timer of less than 25 seconds elapses as soon as no earlier one is pending, and the clock then shows the time
/// for which it was set. Longer timers, the time limits of calls, never elapse. So a test of hours takes a moment, however slow the machine.
/// </summary>
public sealed class SkippingTimeProvider : TimeProvider
{
    private static readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(25);
    private static readonly DateTimeOffset _start = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<SkippedTimer, TimeSpan> _pending = new();
    private TimeSpan _elapsed;

    /// <summary>How much the clock has advanced since it was made.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return _elapsed;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Schedule(SkippedTimer timer, TimeSpan dueTime)
    {
        if (dueTime < TimeSpan.Zero || dueTime >= _maxDelay)
        {
            return;
        }

        lock (_lock)
        {
            _pending.Enqueue(timer, _elapsed + dueTime);
        }

        ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.FireNext(), this, preferLocal: false);
    }

    private void FireNext()
    {
        SkippedTimer? timer;
        lock (_lock)
        {
            if (!_pending.TryDequeue(out timer, out var due))
            {
                return;
            }

            _elapsed = due > _elapsed ? due : _elapsed;
        }

        timer.Fire();
    }

    private sealed class SkippedTimer(SkippingTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Fire()
        {
            if (!_isDisposed)
            {
                callback(state);
            }
        }

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
