using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Tasks;

/// <summary>The waiters for tasks.</summary>
internal static class TaskWaiters
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromSeconds(6);

    public static Waiter<EcsTask> Running { get; } = new()
    {
        Name = "TasksRunning",
        Operation = "DescribeTasks",
        PollInterval = _pollInterval,
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
        PollInterval = _pollInterval,
        MaxPollCount = 100,
        Acceptors = [WaiterAcceptor<EcsTask>.SucceedWhenAll(IsStopped)],
        ToResource = ToResource,
    };

    /// <summary>
    /// Not one of the service's waiters: for tasks that were just started, no matter how long they run. The service describes a task soon
    /// after its start, and for about an hour after it has stopped.
    /// </summary>
    public static Waiter<EcsTask> Completed { get; } = new()
    {
        Name = "TasksCompleted",
        Operation = "DescribeTasks",
        PollInterval = _pollInterval,
        MaxPollCount = int.MaxValue,
        NotFoundGracePeriod = TimeSpan.FromMinutes(1),
        TransientErrorGracePeriod = TimeSpan.FromMinutes(5),
        Acceptors =
        [
            WaiterAcceptor<EcsTask>.FailWhenMissing,
            WaiterAcceptor<EcsTask>.FailWhenUnread,
            WaiterAcceptor<EcsTask>.SucceedWhenAll(IsStopped),
        ],
        ToResource = ToResource,
    };

    public static bool IsStopped(EcsTask task) => task.LastStatus == "STOPPED";

    public static EcsWaiterResource ToResource(EcsTask task)
    {
        var stoppedTask = StoppedTask.Create(task);
        return new EcsWaiterResource
        {
            Name = stoppedTask.TaskArn,
            State = task.DesiredStatus is { } desiredStatus && desiredStatus != task.LastStatus
                ? $"{task.LastStatus}, to be {desiredStatus}"
                : $"{task.LastStatus}",
            StopReason = stoppedTask.Cause,
            LastEvents = [.. stoppedTask.Containers.Select(static container => container.ToString())],
        };
    }
}
