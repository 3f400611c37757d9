namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Counts tasks by their state, so that nothing has to be counted again after every change: a task leaves its counters before it
/// changes and enters them again afterwards. Stopped tasks do not count.
/// </summary>
internal abstract class TaskCounter
{
    /// <summary>The tasks that are to run.</summary>
    public int DesiredCount { get; private set; }

    public int RunningCount { get; private set; }

    public int PendingCount { get; private set; }

    /// <summary>The running tasks that have run for long enough to be healthy.</summary>
    public int StableCount { get; private set; }

    /// <summary>All tasks that have not stopped yet.</summary>
    public int ActiveCount { get; private set; }

    public virtual void Enter(TaskState task) => Adjust(task, 1);

    public virtual void Leave(TaskState task) => Adjust(task, -1);

    private void Adjust(TaskState task, int change)
    {
        if (task.IsStopped)
        {
            return;
        }

        ActiveCount += change;
        DesiredCount += task.IsDesired ? change : 0;
        RunningCount += task.IsRunning ? change : 0;
        PendingCount += task.IsPending ? change : 0;
        StableCount += task is { IsRunning: true, IsStable: true } ? change : 0;
    }
}
