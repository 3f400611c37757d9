using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A task that stopped, and why.</summary>
public sealed record StoppedTask
{
    /// <summary>How ECS begins the name of the proxy that it adds to tasks with Service Connect; six characters follow.</summary>
    private const string ProxyPrefix = "ecs-service-connect-";

    /// <summary>The full ARN of the task.</summary>
    public required string TaskArn { get; init; }

    /// <summary>The code of the reason why it stopped, such as <see cref="TaskStopCode.EssentialContainerExited"/>.</summary>
    public TaskStopCode StopCode { get; init; }

    /// <summary>The reason why it stopped, as text. Its wording is not promised.</summary>
    /// <value>Null where ECS gives none.</value>
    public string? StoppedReason { get; init; }

    /// <summary>The time at which it had stopped.</summary>
    /// <value>Null while it is still stopping.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The containers that have an exit code or a reason.</summary>
    public IReadOnlyList<ContainerResult> Containers { get; init; } = [];

    /// <summary>The stop code and the reason together.</summary>
    internal string? Cause => StopCode.Value.Length == 0 || StoppedReason is null ? StoppedReason : $"{StopCode}: {StoppedReason}";

    /// <summary>
    /// Why it stopped, without what only this task has, its id and the suffix of its Service Connect proxy: tasks that stopped for the same
    /// reason have the same description.
    /// </summary>
    internal string Description => string.Join("; ", [Cause ?? "stopped without a reason", .. Containers.Select(Describe)]);

    /// <summary>Describes in one line how the task ended.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString() => $"task {EcsArn.GetName(TaskArn)}: {Description}";

    internal static StoppedTask Create(EcsTask task, TaskDefinition? definition = null) => new()
    {
        TaskArn = task.TaskArn ?? "a task",
        StopCode = task.StopCode,
        StoppedReason = task.StoppedReason,
        StoppedAt = task.StoppedAt,
        Containers =
        [
            .. task.Containers
                .Where(static container => container.ExitCode is not null || container.Reason is not null)
                .Select(container => ContainerResult.Create(container, task, definition)),
        ],
    };

    /// <summary>Describes a container, without a reason that the task has named already.</summary>
    private string Describe(ContainerResult container) => (container with
    {
        Name = container.Name.StartsWith(ProxyPrefix, StringComparison.Ordinal) ? ProxyPrefix.TrimEnd('-') : container.Name,
        Reason = container.Reason == StoppedReason ? null : container.Reason,
    }).ToString();
}
