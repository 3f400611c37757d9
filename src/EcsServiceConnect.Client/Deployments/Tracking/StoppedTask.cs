using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A task that ended, and why.</summary>
public sealed record StoppedTask
{
    /// <summary>The full ARN of the task.</summary>
    public required string TaskArn { get; init; }

    /// <summary>Why it ended, as one of a few codes, such as <see cref="TaskStopCode.EssentialContainerExited"/>.</summary>
    public TaskStopCode StopCode { get; init; }

    /// <summary>Why it ended, in words. Their wording is not promised.</summary>
    /// <value>Null where the service gave no reason.</value>
    public string? StoppedReason { get; init; }

    /// <summary>When it had ended.</summary>
    /// <value>Null where it has only begun to end.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>How its containers ended, as far as the service told.</summary>
    public IReadOnlyList<ContainerResult> Containers { get; init; } = [];

    /// <summary>The stop code and the reason together.</summary>
    internal string? Cause => StopCode.Value.Length == 0 || StoppedReason is null ? StoppedReason : $"{StopCode}: {StoppedReason}";

    /// <summary>Everything that is known of its end, in one line.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString() => string.Join(
        "; ",
        [$"task {EcsArn.GetName(TaskArn)}: {Cause ?? "stopped without a reason"}", .. Containers.Select(static one => one.ToString())]);

    internal static StoppedTask Create(EcsTask task) => new()
    {
        TaskArn = task.TaskArn ?? "a task",
        StopCode = task.StopCode,
        StoppedReason = task.StoppedReason,
        StoppedAt = task.StoppedAt,
        Containers =
        [
            .. task.Containers
                .Where(static container => container.ExitCode is not null || container.Reason is not null)
                .Select(ContainerResult.Create),
        ],
    };
}
