using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Exec;

/// <summary>The waiter for the agent of ECS Exec, which starts after its container.</summary>
internal static class ExecWaiter
{
    /// <summary>Creates the waiter for a container; null: for every container of the task.</summary>
    public static Waiter<EcsTask> Create(string? container) => new()
    {
        Name = "ExecAvailable",
        Operation = "DescribeTasks",
        PollInterval = TimeSpan.FromSeconds(6),
        MaxPollCount = 100,
        NotFoundGracePeriod = TimeSpan.FromMinutes(1),
        Acceptors =
        [
            WaiterAcceptor<EcsTask>.FailWhenMissing,
            WaiterAcceptor<EcsTask>.FailWhenAny(task => GetFailure(task, container) is not null),
            WaiterAcceptor<EcsTask>.SucceedWhenAll(task => GetContainers(task, container).All(IsRunning)),
        ],
        ToResource = task => TaskWaiters.ToResource(task) with
        {
            State = GetFailure(task, container) ?? DescribeState(task, container),
        },
    };

    /// <summary>Finds a container by its name; null: the only one of the task.</summary>
    public static Container? FindContainer(EcsTask task, string? name) => name is null
        ? task.Containers is [var only] ? only : null
        : task.Containers.FirstOrDefault(container => container.Name == name);

    /// <summary>Finds the agent of ECS Exec in a container.</summary>
    public static ManagedAgent? FindAgent(Container container) =>
        container.ManagedAgents.FirstOrDefault(static agent => agent.Name == ManagedAgentName.ExecuteCommandAgent);

    private static IEnumerable<Container> GetContainers(EcsTask task, string? name) =>
        task.Containers.Where(container => name is null ? FindAgent(container) is not null : container.Name == name)
            .DefaultIfEmpty(new Container());

    private static bool IsRunning(Container container) => FindAgent(container)?.LastStatus == "RUNNING";

    /// <summary>Describes why waiting is of no use; null if it is.</summary>
    private static string? GetFailure(EcsTask task, string? container) =>
        TaskWaiters.IsStopped(task) || task.DesiredStatus == "STOPPED" ? $"{task.LastStatus}, and ECS Exec needs a running task"
        : task.EnableExecuteCommand == false ? "started without ECS Exec: set EnableExecuteCommand in the service or in RunTask, and start a new task"
        : container is not null && task.Containers.Count > 0 && FindContainer(task, container) is null
            ? $"without a container '{container}'; it has {string.Join(", ", task.Containers.Select(static container => container.Name))}"
        : GetContainers(task, container).Select(static found => (found.Name, Agent: FindAgent(found)))
            .FirstOrDefault(static found => found.Agent?.LastStatus == "STOPPED") is { Agent: { } agent } stopped
            ? $"running, but the agent of ECS Exec in the container '{stopped.Name}' is STOPPED: {agent.Reason ?? "without a reason"}"
        : null;

    private static string DescribeState(EcsTask task, string? container) => $"{task.LastStatus}, agent of ECS Exec: " + string.Join(
        ", ", GetContainers(task, container).Select(static found => $"{FindAgent(found)?.LastStatus ?? "none yet"}{(found.Name is null ? "" : $" in {found.Name}")}"));
}
