using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The service's waiters for tasks.</summary>
internal static class TaskWaiters
{
    public static Waiter<EcsTask> Running { get; } = new()
    {
        Name = "TasksRunning",
        Operation = "DescribeTasks",
        PollInterval = TimeSpan.FromSeconds(6),
        MaxPollCount = 100,
        Acceptors =
        [
            WaiterAcceptor<EcsTask>.FailWhenAny(IsStopped),
            WaiterAcceptor<EcsTask>.FailWhenMissing,
            WaiterAcceptor<EcsTask>.SucceedWhenAll(static task => task.LastStatus == "RUNNING"),
        ],
        ToResource = ToResource,
    };

    public static Waiter<EcsTask> Stopped { get; } = new()
    {
        Name = "TasksStopped",
        Operation = "DescribeTasks",
        PollInterval = TimeSpan.FromSeconds(6),
        MaxPollCount = 100,
        Acceptors = [WaiterAcceptor<EcsTask>.SucceedWhenAll(IsStopped)],
        ToResource = ToResource,
    };

    /// <summary>
    /// Not one of the service's: for tasks that were just started, however long they run. The service describes a task soon after it
    /// started, and for about an hour after it stopped.
    /// </summary>
    public static Waiter<EcsTask> Completed { get; } = new()
    {
        Name = "TasksCompleted",
        Operation = "DescribeTasks",
        PollInterval = TimeSpan.FromSeconds(6),
        MaxPollCount = int.MaxValue,
        NotFoundGracePeriod = TimeSpan.FromMinutes(1),
        TransientErrorGracePeriod = TimeSpan.FromMinutes(5),
        Acceptors = [WaiterAcceptor<EcsTask>.FailWhenMissing, WaiterAcceptor<EcsTask>.SucceedWhenAll(IsStopped)],
        ToResource = ToResource,
    };

    public static bool IsStopped(EcsTask task) => task.LastStatus == "STOPPED";

    public static EcsWaiterResource ToResource(EcsTask task)
    {
        var end = StoppedTask.Create(task);
        return new EcsWaiterResource
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
