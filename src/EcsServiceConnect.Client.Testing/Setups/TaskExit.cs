namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a task as if its first essential container had exited.</summary>
internal static class TaskExit
{
    public static void Apply(EcsState state, TaskLifecycleController lifecycle, string task, int exitCode, string? reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        TaskOutcomeSetup.ValidateExitCode(exitCode);
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            var match = state.Clusters.All
                .Select(cluster => TaskResolver.Find(task, cluster, state.Arns))
                .FirstOrDefault(static candidate => candidate is not null)
                ?? throw new ArgumentException($"There is no task '{MessageSanitizer.Sanitize(task)}'.", nameof(task));
            if (!match.IsDesired)
            {
                throw new InvalidOperationException($"The task '{match.Id}' is already {match.LastStatus}.");
            }

            state.Journal.MarkGap();
            lifecycle.Fail(match, exitCode, reason);
        }
    }
}
