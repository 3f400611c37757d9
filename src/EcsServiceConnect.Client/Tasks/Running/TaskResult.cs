using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;

namespace EcsServiceConnect.Client;

/// <summary>How a task ended.</summary>
public sealed record TaskResult
{
    /// <summary>The task as it was last described.</summary>
    public required EcsTask Task { get; init; }

    /// <summary>The containers, in the order in which the task has them.</summary>
    public required IReadOnlyList<ContainerResult> Containers { get; init; }

    /// <summary>
    /// True if the task ran, ended because an essential container did, and every container that decides exited with 0.
    /// Deciding are <see cref="RunTaskOptions.ResultContainers"/>, or else the essential containers, or else,
    /// where the task definition cannot be read, all of them.
    /// </summary>
    public required bool IsSuccessful { get; init; }

    /// <summary>The task's full ARN.</summary>
    public string TaskArn => Task.TaskArn ?? "";

    /// <summary>The kind of reason for which it stopped.</summary>
    public TaskStopCode StopCode => Task.StopCode;

    /// <summary>Why it stopped, in the service's words.</summary>
    /// <value>Null: no reason was given.</value>
    public string? StoppedReason => Task.StoppedReason;

    /// <summary>Whether it ever ran. One that did not has no exit codes, and its stopped reason says why.</summary>
    public bool HasStarted => Task.StartedAt is not null || Containers.Any(static container => container.ExitCode is not null);

    /// <summary>How it ended: its stop code and reason, and a line for each container.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString() => TaskWaiters.ToResource(Task).ToString();
}
