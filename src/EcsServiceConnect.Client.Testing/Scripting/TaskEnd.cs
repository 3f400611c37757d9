namespace EcsServiceConnect.Client.Testing;

/// <summary>Ends a task at a test's word.</summary>
internal static class TaskEnd
{
    public static void Bring(EcsState state, string task, int exitCode, string? reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        ScriptedOutcome.CheckExitCode(exitCode);
        lock (state.Gate)
        {
            state.Timeline.CatchUp();
            var found = state.Clusters.All
                .Select(cluster => TaskStore.Find(task, cluster, state.Arns))
                .FirstOrDefault(static candidate => candidate is not null)
                ?? throw new ArgumentException($"There is no task '{Shown.Text(task)}'.", nameof(task));
            if (!found.IsWanted)
            {
                throw new InvalidOperationException($"The task '{found.Id}' is {found.LastStatus} already.");
            }

            state.Journal.LeaveGap();
            state.TaskLifecycle.Fail(found, exitCode, reason);
        }
    }
}
