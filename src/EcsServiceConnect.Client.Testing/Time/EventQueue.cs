namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What is due later. It runs with the next call, or while a subscriber waits for events, in the same order: the state depends on the clock
/// and the calls alone.
/// </summary>
internal sealed class EventQueue
{
    private readonly TimeProvider _clock;
    private readonly EventTimer _timer;
    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> _due = new();
    private long _order;
    private bool _isRunning;

    /// <param name="clock">The clock.</param>
    /// <param name="start">The time to begin with.</param>
    /// <param name="timer">Runs the queue while a subscriber waits for events.</param>
    public EventQueue(TimeProvider clock, DateTimeOffset start, EventTimer timer)
    {
        (_clock, _timer) = (clock, timer);
        Now = TruncateToMilliseconds(start);
    }

    /// <summary>
    /// The simulated time: while a due event runs, the time at which it was due. It never goes back. Like the times of ECS it has whole
    /// milliseconds, so that a client can use a returned time as a filter.
    /// </summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The time of what is due next; null if nothing is.</summary>
    public DateTimeOffset? NextDue => _due.TryPeek(out _, out var at) ? at.Due : null;

    public void Schedule(TimeSpan delay, Action action)
    {
        _due.Enqueue(action, (GetDueTime(delay), _order++));
        if (!_isRunning)
        {
            _timer.Set(this);
        }
    }

    /// <summary>Gets the time at which an action that is scheduled now runs. What the action waits for must not be later.</summary>
    public DateTimeOffset GetDueTime(TimeSpan delay) => TruncateToMilliseconds(Now + delay);

    /// <summary>Runs everything that is due in order of time, and what becomes due by it.</summary>
    public void RunDue() => RunDueUntil(_clock.GetUtcNow());

    /// <summary>
    /// Runs everything that is due at a given time; an earlier time counts as now. Within an event nothing more is run: it comes after it.
    /// </summary>
    public void RunDueUntil(DateTimeOffset time)
    {
        if (_isRunning)
        {
            return;
        }

        _isRunning = true;
        try
        {
            RunInOrder(time);
        }
        finally
        {
            _isRunning = false;
            _timer.Set(this);
        }
    }

    private void RunInOrder(DateTimeOffset time)
    {
        var whole = TruncateToMilliseconds(time);
        var now = whole > Now ? whole : Now;
        while (_due.TryPeek(out var action, out var at) && at.Due <= now)
        {
            _due.Dequeue();
            AdvanceTo(at.Due);
            action();
        }

        AdvanceTo(now);
    }

    private static DateTimeOffset TruncateToMilliseconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));

    private void AdvanceTo(DateTimeOffset time)
    {
        if (time > Now)
        {
            Now = time;
        }
    }
}
