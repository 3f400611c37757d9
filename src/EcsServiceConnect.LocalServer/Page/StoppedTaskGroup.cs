using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>Tasks that failed for the same reason.</summary>
/// <param name="Reason">Why they stopped.</param>
/// <param name="Containers">How their containers ended.</param>
/// <param name="TaskArns">The tasks.</param>
public sealed record StoppedTaskGroup(string Reason, string Containers, IReadOnlyList<string?> TaskArns)
{
    /// <summary>How ECS begins the reason of tasks that it stops because they are no longer needed.</summary>
    private const string ScalingReason = "Scaling activity";

    /// <summary>How ECS begins the name of the proxy that it adds to tasks with Service Connect.</summary>
    private const string ProxyPrefix = "ecs-service-connect-";

    /// <summary>Groups the tasks of a deployment that stopped although they were needed.</summary>
    public static IReadOnlyList<StoppedTaskGroup> Create(IEnumerable<EcsTask> tasks, string? deploymentId) =>
    [
        .. tasks
            .Where(task => task.StartedBy == deploymentId && HasFailed(task))
            .GroupBy(static task => (Reason: FormatReason(task), Containers: FormatContainers(task)))
            .Select(static group => new StoppedTaskGroup(group.Key.Reason, group.Key.Containers, [.. group.Select(static task => task.TaskArn)])),
    ];

    /// <summary>Whether a task has stopped although it was needed.</summary>
    public static bool HasFailed(EcsTask task) =>
        task.LastStatus == "STOPPED" && task.StoppedReason?.StartsWith(ScalingReason, StringComparison.Ordinal) != true;

    /// <summary>Formats the stop code and the reason of a task.</summary>
    public static string FormatReason(EcsTask task) =>
        task.StopCode.HasValue ? $"{task.StopCode}: {task.StoppedReason}" : task.StoppedReason ?? "stopped without a reason";

    /// <summary>Formats the exit codes of the containers, and the reasons that the task does not name itself.</summary>
    private static string FormatContainers(EcsTask task) => string.Join("; ", task.Containers
        .Select(container => (Name: GetName(container), End: FormatEnd(container), Reason: container.Reason == task.StoppedReason ? null : container.Reason))
        .Where(static container => container.End is not null || container.Reason is not null)
        .Select(static container => $"{container.Name} {container.End ?? "did not run"}{(container.Reason is null ? "" : $": {container.Reason}")}"));

    /// <summary>Gets the name of a container, without the suffix that each proxy of Service Connect has of its own.</summary>
    private static string? GetName(Container container) =>
        container.Name?.StartsWith(ProxyPrefix, StringComparison.Ordinal) == true ? ProxyPrefix.TrimEnd('-') : container.Name;

    private static string? FormatEnd(Container container) =>
        container.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"exited with {code}") : null;
}
