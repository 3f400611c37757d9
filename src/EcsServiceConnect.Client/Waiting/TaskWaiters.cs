using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The service's waiters for tasks.</summary>
internal static class TaskWaiters
{
    public static Waiter<EcsTask> Running { get; } = new()
    {
        Name = "TasksRunning",
        Operation = "DescribeTasks",
        Delay = TimeSpan.FromSeconds(6),
        MaxAttempts = 100,
        Acceptors =
        [
            WaitAcceptor<EcsTask>.FailsIfAny(IsStopped),
            WaitAcceptor<EcsTask>.FailsIfMissing,
            WaitAcceptor<EcsTask>.SucceedsIfAll(static task => task.LastStatus == "RUNNING"),
        ],
        Show = Show,
    };

    public static Waiter<EcsTask> Stopped { get; } = new()
    {
        Name = "TasksStopped",
        Operation = "DescribeTasks",
        Delay = TimeSpan.FromSeconds(6),
        MaxAttempts = 100,
        Acceptors = [WaitAcceptor<EcsTask>.SucceedsIfAll(IsStopped)],
        Show = Show,
    };

    /// <summary>
    /// Not one of the service's: for tasks that were just started, however long they run. The service describes a task soon after it
    /// started, and for about an hour after it stopped.
    /// </summary>
    public static Waiter<EcsTask> Completed { get; } = new()
    {
        Name = "TasksCompleted",
        Operation = "DescribeTasks",
        Delay = TimeSpan.FromSeconds(6),
        MaxAttempts = int.MaxValue,
        MissingGrace = TimeSpan.FromMinutes(1),
        OutageGrace = TimeSpan.FromMinutes(5),
        Acceptors = [WaitAcceptor<EcsTask>.FailsIfMissing, WaitAcceptor<EcsTask>.SucceedsIfAll(IsStopped)],
        Show = Show,
    };

    public static bool IsStopped(EcsTask task) => task.LastStatus == "STOPPED";

    public static WaitedResource Show(EcsTask task)
    {
        var end = StoppedTask.Of(task);
        return new WaitedResource
        {
            Name = end.TaskArn,
            State = task.DesiredStatus is { } desired && desired != task.LastStatus
                ? $"{task.LastStatus}, to be {desired}"
                : $"{task.LastStatus}",
            StopReason = end.Cause,
            LastEvents = [.. end.Containers.Select(static container => container.ToString())],
        };
    }
}
