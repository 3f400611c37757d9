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
            WaitAcceptor<EcsTask>.FailsIfAny(static task => task.LastStatus == "STOPPED"),
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
        Acceptors = [WaitAcceptor<EcsTask>.SucceedsIfAll(static task => task.LastStatus == "STOPPED")],
        Show = Show,
    };

    private static WaitedResource Show(EcsTask task)
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
