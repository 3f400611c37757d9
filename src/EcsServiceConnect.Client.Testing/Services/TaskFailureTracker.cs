namespace EcsServiceConnect.Client.Testing;

/// <summary>Counts the tasks of services that fail, and draws the consequences: fewer attempts, or the end of the deployment.</summary>
internal sealed class TaskFailureTracker(EcsState state)
{
    /// <summary>A task ended of its own accord. One that had run for long enough is none that failed to start.</summary>
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

    /// <summary>
    /// Tasks that find no place have failed too, as far as a watching circuit breaker goes; their placement is tried again until it trips.
    /// </summary>
    public void RecordUnplaced(ServiceTaskGroup group, int count)
    {
        if (group is DeploymentState deployment && CircuitBreaker.IsMonitoring(deployment) && deployment.PlacementRetryAt <= state.Now)
        {
            var delay = state.Timing.DeploymentDuration / 4;
            deployment.FailedTaskCount += count;
            deployment.PlacementRetryAt = state.Now + delay;
            state.EventQueue.Schedule(delay, () => state.ServiceScheduler.Reconcile(deployment.Service));
        }
    }

    /// <summary>A task has become healthy.</summary>
    public static void RecordHealthy(ServiceTaskGroup group)
    {
        group.Backoff.Reset();
        if (group is not DeploymentState { IsFailed: true } && CircuitBreaker.ShouldResetOnHealthyTask(group.Service.Settings.DeploymentConfiguration))
        {
            group.FailedTaskCount = 0;
        }
    }

    /// <summary>Fails a deployment of which enough tasks have failed; a rollback that follows is reconciled by itself.</summary>
    public void EvaluateCircuitBreaker(DeploymentState primary)
    {
        var configuration = primary.Service.Settings.DeploymentConfiguration;
        if (CircuitBreaker.IsMonitoring(primary) && primary.FailedTaskCount >= CircuitBreaker.GetThreshold(configuration, primary.DesiredCount))
        {
            state.ServiceDeploymentManager.OnCircuitBreakerTripped(primary);
        }
    }

    private void BackOff(ServiceTaskGroup group, TaskState failed)
    {
        if (!group.Backoff.TryExtend(failed.CreatedAt, state.Now))
        {
            return;
        }

        state.EventQueue.Schedule(group.Backoff.EndsAt - state.Now, () => state.ServiceScheduler.Reconcile(group.Service));
        if (group.Backoff.ShouldReport)
        {
            group.Service.Events.Add(state, $"{group.EventLabel} is unable to consistently start tasks successfully.");
        }
    }
}
