using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Logs;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Creates the errors of deployments that did not succeed.</summary>
internal static class DeploymentExceptionFactory
{
    private const int MaxEvents = 3;
    private const int MaxTaskLines = 5;
    private const int MaxLogLines = 3;

    /// <summary>Creates the error of an outcome or, without one, of a deployment that has not ended in time.</summary>
    public static EcsDeploymentException Create(DeploymentProgress progress, IReadOnlyList<StoppedTask> stoppedTasks)
    {
        var outcome = progress.Outcome switch
        {
            DeploymentOutcome.RolledBack => "was rolled back",
            DeploymentOutcome.RollbackFailed => "failed, and so did its rollback",
            DeploymentOutcome.Stopped => "was stopped",
            DeploymentOutcome.Superseded => "was superseded",
            null => "has not ended",
            _ => "failed",
        };
        var state = progress.Outcome is null
            ? $"{DeploymentFormatter.FormatState(progress)}{DeploymentFormatter.FormatPause(progress)}"
            : DeploymentFormatter.FormatStatus(progress);
        var reason = progress.Reason is { } text ? $": {text}" : ".";
        string[] lines =
        [
            $"{Describe(progress)} {outcome} ({state}) after "
            + $"{MessageFormatter.FormatElapsed(progress.Elapsed)}{reason}",
            $"  The service runs {DeploymentFormatter.FormatTasks(progress)}.",
            .. DeploymentFormatter.FormatStoppedTasks(stoppedTasks).TakeLast(MaxTaskLines).Select(static task => $"  {task}"),
            .. LogLocationFormatter.Format(
                stoppedTasks.Reverse().SelectMany(static task => task.Containers, static (task, container) => (task.TaskArn, container)),
                MaxLogLines).Select(static log => $"  {log}"),
            .. progress.Service.Events.Take(MaxEvents).Reverse().Select(static serviceEvent => $"  {MessageFormatter.FormatEvent(serviceEvent)}"),
        ];
        return new EcsDeploymentException(string.Join('\n', lines))
        {
            Outcome = progress.Outcome,
            Progress = progress,
            StoppedTasks = [.. stoppedTasks],
        };
    }

    /// <summary>Creates the error of a service or service deployment that was never found.</summary>
    /// <param name="name">What was not found.</param>
    /// <param name="elapsed">How long it has been missing; null where nothing said that it should exist.</param>
    public static EcsDeploymentException CreateNotFound(string name, TimeSpan? elapsed) =>
        new(elapsed is { } duration
            ? $"There is no {name}: it is still missing after {MessageFormatter.FormatElapsed(duration)}."
            : $"There is no {name}.");

    /// <summary>Creates the error of a deployment that is to continue and is not paused.</summary>
    public static EcsDeploymentException CreateNotPaused(DeploymentProgress? progress) =>
        new(progress is null
            ? "The deployment is not paused at a lifecycle hook: its service was not found."
            : $"{Describe(progress)} is not paused at a lifecycle hook.")
        {
            Outcome = progress?.Outcome,
            Progress = progress,
        };

    private static string Describe(DeploymentProgress progress)
    {
        var cluster = progress.ClusterName is { } name ? $" in the cluster {name}" : "";
        return $"The deployment {progress.DeploymentId} of the service {progress.ServiceName}{cluster}";
    }
}
