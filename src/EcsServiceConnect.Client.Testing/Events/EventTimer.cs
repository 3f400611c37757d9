namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Does what is due in the simulation while a subscriber waits for events: without calls, nothing else would. It waits for the next time at
/// which something is due, not longer and not in steps.
/// </summary>
internal sealed class EventTimer : IDisposable
{
    private static readonly TimeSpan _minDelay = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan _maxDelay = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly Func<EcsState> _getState;
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private int _waiterCount;

    /// <param name="clock">The clock of the simulation.</param>
    /// <param name="getState">Gets the present state, which a reset replaces.</param>
    public EventTimer(TimeProvider clock, Func<EcsState> getState) => (_clock, _getState) = (clock, getState);

    /// <summary>Runs while a subscriber waits.</summary>
    public void Enter()
    {
        lock (_lock)
        {
            _waiterCount++;
            _timer ??= _clock.CreateTimer(static timer => ((EventTimer)timer!).Set(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Set();
    }

    public void Leave()
    {
        lock (_lock)
        {
            _waiterCount--;
            if (_waiterCount == 0)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }
    }

    /// <summary>Does what is due now, and sets the timer to what is due next.</summary>
    public void Set()
    {
        if (Volatile.Read(ref _waiterCount) == 0)
        {
            return;
        }

        var state = _getState();
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
        }
    }

    /// <summary>Sets the timer to what is due next, because that has changed.</summary>
    public void Set(EventQueue queue)
    {
        if (Volatile.Read(ref _waiterCount) == 0 || queue.NextDue is not { } due)
        {
            return;
        }

        var delay = due - _clock.GetUtcNow();
        lock (_lock)
        {
            _timer?.Change(delay < _minDelay ? _minDelay : delay > _maxDelay ? _maxDelay : delay, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }
}
