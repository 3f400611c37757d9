namespace EcsServiceConnect.Client.Testing;

/// <content>What tests do to single tasks and container instances.</content>
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

    /// <summary>
    /// Interrupts a task on Fargate Spot, as when its capacity is needed elsewhere: its containers are asked to stop, and its service, if
    /// it has one, starts another.
    /// </summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    /// <exception cref="InvalidOperationException">
    /// The task is not one of the capacity provider <c>FARGATE_SPOT</c>, is stopping, or has stopped.
    /// </exception>
    public void InterruptSpotTask(string task)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        Scripts.Execute(new InterruptSpotTaskCommand(task));
    }

    /// <summary>
    /// Connects or disconnects the agent of a container instance. While it is disconnected, its tasks run on, and no task is placed on it.
    /// </summary>
    /// <param name="containerInstance">The container instance's ARN or id.</param>
    /// <param name="isConnected">Whether the agent is connected.</param>
    /// <exception cref="ArgumentException">There is no such container instance, or it is deregistered.</exception>
    public void SetAgentConnected(string containerInstance, bool isConnected)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(containerInstance);
        Scripts.Execute(new SetAgentConnectedCommand(containerInstance, isConnected));
    }

    /// <summary>
    /// Terminates a container instance as Auto Scaling does. With managed draining of its capacity provider, which the attribute
    /// <c>ecs.capacity-provider</c> names, it is draining first, while services replace their tasks, and deregistered when no task is left,
    /// after 48 hours at the latest. Without, it is deregistered and its tasks stop at once.
    /// </summary>
    /// <param name="containerInstance">The container instance's ARN or id.</param>
    /// <exception cref="ArgumentException">There is no such container instance, or it is deregistered.</exception>
    public void TerminateInstance(string containerInstance)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(containerInstance);
        Scripts.Execute(new TerminateInstanceCommand(containerInstance));
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
