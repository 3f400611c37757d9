namespace EcsServiceConnect.Client.Testing;

/// <summary>A timer of a <see cref="SimulationTimeProvider"/>.</summary>
internal sealed class SimulationTimer(SimulationTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    /// <summary>When it is due, since the start of the clock; null while it is not running.</summary>
    public TimeSpan? DueAt { get; set; }

    /// <summary>How often it is due again; null for once.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary>Which of the timers that are due at the same time comes first.</summary>
    public long Order { get; set; }

    /// <summary>Whether it limits the time of something, which it cancels, rather than being waited for.</summary>
    public bool IsLimit => state is CancellationTokenSource;

    /// <summary>What waits for it, as far as it is known.</summary>
    public string Owner => state switch
    {
        CancellationTokenSource => "CancellationTokenSource",
        Task => "Task.Delay",
        _ => callback.Method.DeclaringType?.FullName ?? callback.Method.Name,
    };

    public void Invoke() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Change(this, dueTime, period);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
