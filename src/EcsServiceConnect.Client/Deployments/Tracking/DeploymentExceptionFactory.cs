namespace EcsServiceConnect.Client;

/// <summary>Says why a deployment that was followed did not succeed.</summary>
internal static class DeploymentExceptionFactory
{
    private const int EventsShown = 3;
    private const int TasksShown = 5;

    /// <summary>The error of an outcome or, without one, of a deployment that took too long.</summary>
    public static EcsDeploymentException Create(DeploymentProgress progress, IReadOnlyList<StoppedTask> tasks)
    {
        var how = progress.Outcome switch
        {
            DeploymentOutcome.RolledBack => "was rolled back",
            DeploymentOutcome.RollbackFailed => "failed, and so did its rollback",
            DeploymentOutcome.Stopped => "was stopped",
            DeploymentOutcome.Superseded => "was superseded",
            null => "has not ended",
            _ => "failed",
        };
        var cluster = progress.ClusterName is { } name ? $" in the cluster {name}" : "";
        var reason = progress.Reason is { } text ? $": {text}" : ".";
        string[] lines =
        [
            $"The deployment {progress.DeploymentId} of the service {progress.ServiceName}{cluster} {how} "
                + $"after {MessageFormatter.FormatElapsed(progress.Elapsed)}{reason}",
            $"  {progress.TaskCounts}",
            .. tasks.TakeLast(TasksShown).Select(static task => $"  {task}"),
            .. progress.Service.Events.Take(EventsShown).Select(static one => $"  event: {one.Message}"),
        ];
        return new EcsDeploymentException(string.Join('\n', lines))
        {
            Outcome = progress.Outcome,
            Progress = progress,
            StoppedTasks = [.. tasks],
        };
    }

    /// <summary>The error of a deployment of which nothing was ever found.</summary>
    public static EcsDeploymentException CreateNotFound(string name, TimeSpan elapsed) => new(
        $"There is no {name}: it is still missing after {MessageFormatter.FormatElapsed(elapsed)}.");
}
