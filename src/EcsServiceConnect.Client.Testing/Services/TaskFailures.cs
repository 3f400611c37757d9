namespace EcsServiceConnect.Client.Testing;

/// <summary>Counts the tasks of services that fail, and draws the consequences: fewer attempts, or the end of the deployment.</summary>
internal sealed class TaskFailures(EcsState state)
{
    /// <summary>A task ended of its own accord. One that had run for long enough is none that failed to start.</summary>
    public void Count(ServiceTasks group, TaskState task)
    {
        if (task.IsSettled)
        {
            return;
        }

        group.FailedTasks++;
        if (group is not DeploymentState deployment || !CircuitBreaker.Watches(deployment))
        {
            HoldBack(group, task);
        }
    }

    /// <summary>
    /// Tasks that find no place have failed too, as far as a watching circuit breaker goes; their placement is tried again until it trips.
    /// </summary>
    public void CountUnplaced(ServiceTasks group, int count)
    {
        if (group is DeploymentState deployment && CircuitBreaker.Watches(deployment) && deployment.PlacedAgainAt <= state.Now)
        {
            var delay = state.Pace.DeploymentTime / 4;
            deployment.FailedTasks += count;
            deployment.PlacedAgainAt = state.Now + delay;
            state.Timeline.In(delay, () => state.ServiceScheduler.Reconcile(deployment.Service));
        }
    }

    /// <summary>A task has become healthy.</summary>
    public static void Forget(ServiceTasks group)
    {
        group.Throttle.Reset();
        if (group is not DeploymentState { IsFailed: true } && CircuitBreaker.Forgives(group.Service.Settings.DeploymentConfiguration))
        {
            group.FailedTasks = 0;
        }
    }

    /// <summary>Fails a deployment of which enough tasks have failed; a rollback that follows is reconciled by itself.</summary>
    public void Judge(DeploymentState primary)
    {
        var configuration = primary.Service.Settings.DeploymentConfiguration;
        if (CircuitBreaker.Watches(primary) && primary.FailedTasks >= CircuitBreaker.Threshold(configuration, primary.DesiredCount))
        {
            state.Rollouts.Trip(primary);
        }
    }

    private void HoldBack(ServiceTasks group, TaskState failed)
    {
        if (!group.Throttle.Close(failed.CreatedAt, state.Now))
        {
            return;
        }

        state.Timeline.In(group.Throttle.OpensAt - state.Now, () => state.ServiceScheduler.Reconcile(group.Service));
        if (group.Throttle.IsNotable)
        {
            group.Service.Events.Add(state, $"{group.Label} is unable to consistently start tasks successfully.");
        }
    }
}
