namespace EcsServiceConnect.Client.Testing;

/// <content>What tests do to single tasks.</content>
public sealed partial class InMemoryEcs
{
    /// <summary>Stops a task as if its first essential container had exited; its service, if it has one, starts another.</summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="exitCode">The exit code, 0 to 255, of a running task; a task that has not started has none.</param>
    /// <param name="reason">The container's stop reason, or why the task did not start; null for none.</param>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exitCode"/> is not from 0 to 255.</exception>
    /// <exception cref="InvalidOperationException">The task is stopping, or has stopped.</exception>
    public void StopTask(string task, int exitCode = 137, string? reason = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        TaskOutcomeSetup.ValidateExitCode(exitCode);
        Scripts.Execute(new StopTaskCommand(task, exitCode, reason));
    }

    /// <summary>Gets how often the restart policy of a container has started it again. ECS shows it to the task's own containers only.</summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="container">The container's name.</param>
    /// <returns>The number of restarts.</returns>
    /// <exception cref="ArgumentException">There is no such task, or it has no such container.</exception>
    public int GetRestartCount(string task, string container)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        ArgumentException.ThrowIfNullOrWhiteSpace(container);
        var state = Scripts.State;
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            return TaskResolver.Get(task, state, nameof(task)).Containers
                .FirstOrDefault(candidate => candidate.Name == container)?.RestartCount
                ?? throw new ArgumentException($"The task has no container '{MessageSanitizer.Sanitize(container)}'.", nameof(container));
        }
    }
}
