namespace EcsServiceConnect.Client.Testing;

/// <summary>Ends a task at a test's word.</summary>
internal static class TaskExit
{
    public static void Apply(EcsState state, string task, int exitCode, string? reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        TaskOutcomeSetup.ValidateExitCode(exitCode);
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            var found = state.Clusters.All
                .Select(cluster => TaskResolver.Find(task, cluster, state.Arns))
                .FirstOrDefault(static candidate => candidate is not null)
                ?? throw new ArgumentException($"There is no task '{MessageSanitizer.Sanitize(task)}'.", nameof(task));
            if (!found.IsDesired)
            {
                throw new InvalidOperationException($"The task '{found.Id}' is {found.LastStatus} already.");
            }

            state.Journal.MarkGap();
            state.TaskLifecycleController.Fail(found, exitCode, reason);
        }
    }
}
