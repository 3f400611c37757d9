namespace EcsServiceConnect.Client.Testing;

/// <summary>Counts the tasks of services that fail, and slows the starts of new ones down.</summary>
internal sealed class TaskFailureTracker(EcsState state)
{
    /// <summary>Raised when tasks of a service may be started again.</summary>
    public event Action<ServiceState>? RetryDue;

    /// <summary>Counts a task that ended by itself, unless it had run for long enough to be healthy.</summary>
    public void RecordFailure(ServiceTaskGroup group, TaskState task)
    {
        if (task.IsStable)
        {
            return;
        }

        group.FailedTaskCount++;
        if (group is not DeploymentState deployment || !CircuitBreaker.IsMonitoring(deployment))
        {
            BackOff(group, task);
        }
    }

    /// <summary>Counts tasks that found no room as failed where a circuit breaker monitors the deployment, and has them tried again.</summary>
    public void RecordUnplaced(ServiceTaskGroup group, int count)
    {
        if (group is DeploymentState deployment && CircuitBreaker.IsMonitoring(deployment) && deployment.PlacementRetryAt <= state.Now)
        {
            var delay = state.Timing.PlacementRetryDelay;
            deployment.FailedTaskCount += count;
            deployment.PlacementRetryAt = state.EventQueue.GetDueTime(delay);
            state.EventQueue.Schedule(delay, () => RetryDue?.Invoke(deployment.Service));
        }
    }

    /// <summary>Resets the counts of a group of which a task has become healthy.</summary>
    public static void RecordHealthy(ServiceTaskGroup group)
    {
        group.Backoff.Reset();
        if (group is not DeploymentState { IsFailed: true }
            && CircuitBreaker.ShouldResetOnHealthyTask(group.Service.Settings.DeploymentConfiguration))
        {
            group.FailedTaskCount = 0;
        }
    }

    private void BackOff(ServiceTaskGroup group, TaskState failed)
    {
        if (!group.Backoff.TryExtend(failed.CreatedAt, state.Now))
        {
            return;
        }

        state.EventQueue.Schedule(group.Backoff.EndsAt - state.Now, () => RetryDue?.Invoke(group.Service));
        if (group.Backoff.ShouldReport)
        {
            group.Service.Events.Add(state, $"{group.EventLabel} is unable to consistently start tasks successfully.");
            state.Events.OnStartImpaired(group);
        }
    }
}
