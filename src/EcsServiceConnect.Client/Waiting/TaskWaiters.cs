using System.Globalization;
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

    private static WaitedResource Show(EcsTask task) => new()
    {
        Name = task.TaskArn ?? "a task",
        State = task.DesiredStatus is { } desired && desired != task.LastStatus
            ? $"{task.LastStatus}, to be {desired}"
            : $"{task.LastStatus}",
        StopReason = string.IsNullOrEmpty(task.StopCode.Value) || task.StoppedReason is null
            ? task.StoppedReason
            : $"{task.StopCode}: {task.StoppedReason}",
        LastEvents =
        [
            .. task.Containers.Where(static container => container.ExitCode is not null || container.Reason is not null).Select(ShowEnd),
        ],
    };

    private static string ShowEnd(Container container)
    {
        var exit = container.ExitCode is { } code
            ? string.Create(CultureInfo.InvariantCulture, $"container {container.Name} exited with {code}")
            : $"container {container.Name} did not run";
        return container.Reason is { } reason ? $"{exit}: {reason}" : exit;
    }
}
