namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What is to happen later, done when somebody asks: no timer runs, so the state depends on the clock and the calls alone.
/// </summary>
internal sealed class EventQueue
{
    private readonly TimeProvider _clock;
    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> _due = new();
    private long _order;

    public EventQueue(TimeProvider clock, DateTimeOffset start)
    {
        _clock = clock;
        Now = TruncateToMilliseconds(start);
    }

    /// <summary>
    /// The simulated moment: while something due is done, the moment it was due. Never goes back. Like the times of ECS it is of whole
    /// milliseconds, so that a client that knows no finer ones can hand a time back as a filter.
    /// </summary>
    public DateTimeOffset Now { get; private set; }

    public void Schedule(TimeSpan delay, Action action) => _due.Enqueue(action, (TruncateToMilliseconds(Now + delay), _order++));

    /// <summary>Does what has come due, in order of time, and what that brings about in turn.</summary>
    public void RunDue() => RunDueUntil(_clock.GetUtcNow());

    /// <summary>The same, as if the clock stood at the given moment; one that has passed already counts as now.</summary>
    public void RunDueUntil(DateTimeOffset time)
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
