using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Keeps services at their desired count and rolls their deployments out: new tasks come up within the maximum percent, old ones stop
/// while the minimum healthy percent stays running.
/// </summary>
internal sealed class ServiceScheduler(EcsState state, TimeSpan deploymentTime)
{
    /// <summary>Begins a deployment, which becomes the primary one. Its target has been checked.</summary>
    public void Deploy(ServiceState service, DeploymentTarget target)
    {
        service.Settings = target.Settings;
        service.Deployments.Insert(0, new DeploymentState(service, "ecs-svc/" + state.Randomness.Number(19), target, state.Now)
        {
            ServiceConnectResources = state.CloudMap.Publish(service.Arn, target.ServiceConnect),
        });
        Settle(service);
    }

    /// <summary>Goes for a service's settings after they changed; its steady state is told anew.</summary>
    public void Settle(ServiceState service)
    {
        service.IsSteady = false;
        service.SettlesAt = state.Now + deploymentTime;
        state.Timeline.In(deploymentTime, () => Report(service));
        Reconcile(service);
    }

    /// <summary>Stops all tasks of a service that was deleted; it is inactive when the last one has stopped.</summary>
    public void Drain(ServiceState service)
    {
        service.Status = ServiceState.Draining;
        service.DesiredCount = 0;
        Reconcile(service);
    }

    public void OnTaskChanged(TaskState task)
    {
        if (task.Order.Deployment is not { } deployment)
        {
            return;
        }

        if (task.IsStopped)
        {
            deployment.Tasks.Remove(task);
        }

        Reconcile(deployment.Service);
    }

    /// <summary>Does what can be done now to bring a service to where it is to be.</summary>
    public void Reconcile(ServiceState service)
    {
        service.Cluster.Waiting.Remove(service.Key);
        if (service.Status == ServiceState.Inactive)
        {
            return;
        }

        CountDaemons(service);
        service.Deployments.RemoveAll(static deployment => !deployment.IsPrimary && deployment.Tasks.Count == 0);
        StopSurplus(service);
        StopOld(service);
        if (service.Status == ServiceState.Draining)
        {
            if (!service.Tasks.Any())
            {
                service.Status = ServiceState.Inactive;
                state.CloudMap.Publish(service.Arn, plan: null);
            }

            return;
        }

        StartMissing(service);
        Report(service);
    }

    /// <summary>A daemon is to have as many tasks as there are instances for it.</summary>
    private static void CountDaemons(ServiceState service)
    {
        if (service.Status == ServiceState.Active && service.Settings.SchedulingStrategy == SchedulingStrategy.Daemon)
        {
            service.DesiredCount = TaskPlacer.DaemonCount(service.Cluster, ServiceTaskOrder.Of(service.Primary));
        }
    }

    private void StopSurplus(ServiceState service)
    {
        var surplus = service.Primary.Staying.Count() - service.DesiredCount;
        var leastUseful = service.Primary.Staying
            .OrderBy(static task => task.IsRunning)
            .ThenByDescending(static task => task.Key, StringComparer.Ordinal);
        Stop(service, service.Primary, [.. leastUseful.Take(surplus)]);
    }

    private void StopOld(ServiceState service)
    {
        var least = Math.Ceiling(service.DesiredCount * service.MinimumHealthyPercent / 100.0);
        var mayStop = service.Tasks.Count(static task => task.IsRunning) - (int)least;
        foreach (var old in service.Deployments.AsEnumerable().Reverse())
        {
            // Of the newest deployment only those have to go that leave their instance.
            var going = old.IsPrimary ? old.Wanted.Where(TaskPlacer.IsLeaving).ToList() : old.Wanted.ToList();
            var notHealthy = going.Where(static task => !task.IsRunning).ToList();
            var healthy = going.Where(static task => task.IsRunning).Take(Math.Max(0, mayStop)).ToList();
            mayStop -= healthy.Count;
            Stop(service, old, [.. notHealthy, .. healthy]);
        }
    }

    private void StartMissing(ServiceState service)
    {
        var primary = service.Primary;
        var wanted = service.Tasks.Count(static task => task.IsWanted);
        var missing = service.DesiredCount - primary.Staying.Count();
        var hasOld = wanted > primary.Staying.Count();
        var most = (long)service.DesiredCount * service.MaximumPercent / 100;
        var count = hasOld ? (int)Math.Min(missing, most - wanted) : missing;
        if (missing <= 0)
        {
            primary.IsStuckReported = false;
            return;
        }

        service.IsSteady = false;
        if (count > 0)
        {
            Start(service, primary, count);
        }
        else if (service.Tasks.All(static task => task.IsRunning))
        {
            ReportStuck(service, $"(service {service.Name}) was unable to stop or start tasks during a deployment because of the service "
                + "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.");
        }
    }

    private void Start(ServiceState service, DeploymentState deployment, int count)
    {
        var order = ServiceTaskOrder.Of(deployment);
        var started = new List<TaskState>(count);
        while (started.Count < count)
        {
            var provider = deployment.Plan.NextProvider(deployment.Wanted.Select(static task => task.CapacityProvider));
            var place = state.TaskPlacer.Place(service.Cluster, order, provider);
            if (!place.IsPossible)
            {
                Wait(service, place);
                break;
            }

            var task = state.TaskLifecycle.Launch(service.Cluster, order, provider, place.Instance);
            deployment.Tasks.Add(task);
            started.Add(task);
        }

        if (started.Count > 0)
        {
            service.Events.Add(state, $"(service {service.Name}) has started {started.Count} tasks: {Names(started)}.");
        }
    }

    /// <summary>A service whose own tasks are still making room has nothing to report yet.</summary>
    private void Wait(ServiceState service, PlacementOutcome place)
    {
        service.Cluster.Waiting[service.Key] = service;
        if (service.Tasks.All(static task => task.IsWanted))
        {
            ReportStuck(service, $"(service {service.Name}) was unable to place a task because no container instance met all of its "
                + $"requirements. {place.InWords}");
        }
    }

    private void Stop(ServiceState service, DeploymentState deployment, IReadOnlyList<TaskState> tasks)
    {
        if (tasks.Count == 0)
        {
            return;
        }

        foreach (var task in tasks)
        {
            state.TaskLifecycle.Stop(
                task, TaskStopCode.ServiceSchedulerInitiated, $"Scaling activity initiated by (deployment {deployment.Id})");
        }

        service.Events.Add(state, $"(service {service.Name}) has stopped {tasks.Count} running tasks: {Names(tasks)}.");
    }

    private void Report(ServiceState service)
    {
        var primary = service.Primary;
        var done = service.Status == ServiceState.Active
            && state.Now >= service.SettlesAt
            && service.Deployments.Count == 1
            && primary.Tasks.Count == service.DesiredCount
            && primary.Staying.Count() == service.DesiredCount
            && primary.Running == service.DesiredCount;
        if (!done || service.IsSteady)
        {
            return;
        }

        service.IsSteady = true;
        if (primary.RolloutState == DeploymentRolloutState.InProgress)
        {
            primary.Complete(state.Now);
            service.Events.Add(state, $"(service {service.Name}) (deployment {primary.Id}) deployment completed.");
        }

        service.Events.Add(state, $"(service {service.Name}) has reached a steady state.");
    }

    private void ReportStuck(ServiceState service, string message)
    {
        if (!service.Primary.IsStuckReported)
        {
            service.Primary.IsStuckReported = true;
            service.Events.Add(state, message);
        }
    }

    private static string Names(IEnumerable<TaskState> tasks) => string.Join(' ', tasks.Select(static task => $"(task {task.Id})"));
}
