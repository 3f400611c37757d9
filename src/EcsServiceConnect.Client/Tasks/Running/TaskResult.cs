using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;

namespace EcsServiceConnect.Client;

/// <summary>How a task ended.</summary>
public sealed record TaskResult
{
    /// <summary>The task as it was last described.</summary>
    public required EcsTask Task { get; init; }

    /// <summary>The containers, in the order of the task's list.</summary>
    public required IReadOnlyList<ContainerResult> Containers { get; init; }

    /// <summary>
    /// Whether the task ran, ended because an essential container did, and every container that counts exited with 0. Those that count
    /// are <see cref="RunTaskOptions.ResultContainers"/>, or else the essential containers, or else, where the task definition cannot be
    /// read, all of them.
    /// </summary>
    public required bool IsSuccessful { get; init; }

    /// <summary>
    /// The names in <see cref="RunTaskOptions.ResultContainers"/> that no container of the task has: such a task never succeeds.
    /// </summary>
    /// <value>Empty where all exist.</value>
    public IReadOnlyList<string> MissingResultContainers { get; init; } = [];

    /// <summary>The full ARN of the task.</summary>
    public string TaskArn => Task.TaskArn ?? "";

    /// <summary>The code of the reason why it stopped.</summary>
    public TaskStopCode StopCode => Task.StopCode;

    /// <summary>The reason why it stopped, as text.</summary>
    /// <value>Null where ECS gives none.</value>
    public string? StoppedReason => Task.StoppedReason;

    /// <summary>Whether it ever ran. A task that did not has no exit codes; its stopped reason is the cause.</summary>
    public bool HasStarted => Task.StartedAt is not null || Containers.Any(static container => container.ExitCode is not null);

    /// <summary>Describes how the task ended: its stop code and reason, and a line for each container.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString() => TaskWaiters.ToResource(Task).ToString();
}
