using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Keeps services at their desired count and rolls their deployments out: new tasks come up within the maximum percent, old ones stop
/// while the minimum healthy percent stays running.
/// </summary>
internal sealed class ServiceScheduler(EcsState state)
{
    private static readonly TimeSpan _keptWhenInactive = TimeSpan.FromDays(1);

    private readonly TaskFailures _failures = new(state);

    /// <summary>Begins a deployment, which becomes the primary one. Its target has been checked.</summary>
    public void Deploy(ServiceState service, DeploymentTarget target)
    {
        service.Settings = target.Settings;
        state.Rollouts.Begin(service, target);
        Settle(service);
    }

    /// <summary>Goes for a service's settings after they changed; its steady state is told anew.</summary>
    public void Settle(ServiceState service)
    {
        service.IsSteady = false;
        service.SettlesAt = state.Now + state.Pace.DeploymentTime;
        state.Timeline.In(state.Pace.DeploymentTime, () => Reconcile(service));
        Reconcile(service);
    }

    /// <summary>Stops all tasks of a service that was deleted; it is inactive when the last one has stopped.</summary>
    public void Drain(ServiceState service)
    {
        service.MoveTo(ServiceState.Draining);
        service.DesiredCount = 0;
        state.Rollouts.Stop(service, "The service was deleted.");
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
        else if (task is { IsRunning: true, IsSettled: false })
        {
            TargetEvents.Registered(deployment, state);
        }

        Reconcile(deployment.Service);
    }

    /// <summary>A task ended of its own accord.</summary>
    public void OnTaskFailed(TaskState task)
    {
        if (task.Order.Deployment is { } group)
        {
            _failures.Count(group, task);
            Reconcile(group.Service);
        }
    }

    /// <summary>A task has run for long enough to count as healthy.</summary>
    public void OnTaskSettled(TaskState task)
    {
        if (task.Order.Deployment is { } group)
        {
            TaskFailures.Forget(group);
            Reconcile(group.Service);
        }
    }

    /// <summary>Does what can be done now to bring a service to where it is to be.</summary>
    public void Reconcile(ServiceState service)
    {
        service.Cluster.Waiting.Remove(service.Key);
        if (service.Status == ServiceState.Inactive)
        {
            return;
        }

        if (service.HasTaskSets)
        {
            state.TaskSetScheduler.Reconcile(service);
        }
        else
        {
            ReconcileDeployments(service);
        }

        if (service.Status == ServiceState.Draining && !service.Tasks.Any())
        {
            service.MoveTo(ServiceState.Inactive);
            state.Timeline.In(_keptWhenInactive, () => service.Cluster.Services.Forget(service));
            state.CloudMap.KeepOnly(service.Arn, plan: null);
        }
    }

    private void ReconcileDeployments(ServiceState service)
    {
        CountDaemons(service);
        service.Deployments.RemoveAll(static deployment => !deployment.IsPrimary && deployment.Tasks.Count == 0);
        StopSurplus(service);
        _failures.Judge(service.Primary);
        if (!service.Primary.IsFailed || service.Status == ServiceState.Draining)
        {
            StopOld(service);
            StartMissing(service);
        }

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
        Stop(service, service.Primary, [.. service.Primary.LeastUseful.Where(MayStop).Take(surplus)]);
    }

    private void StopOld(ServiceState service)
    {
        var least = Math.Ceiling(service.DesiredCount * service.MinimumHealthyPercent / 100.0);
        var mayStop = service.Tasks.Count(static task => task.IsRunning) - (int)least;
        foreach (var old in service.Deployments.AsEnumerable().Reverse())
        {
            // Of the newest deployment only those have to go that leave their instance.
            var going = old.Wanted.Where(MayStop).Where(task => !old.IsPrimary || TaskPlacer.IsLeaving(task)).ToList();
            var notHealthy = going.Where(static task => !task.IsRunning).ToList();
            var healthy = going.Where(static task => task.IsRunning).Take(Math.Max(0, mayStop)).ToList();
            mayStop -= healthy.Count;
            Stop(service, old, [.. notHealthy, .. healthy]);
        }
    }

    /// <summary>A protected task is left alone, but for the end of its service.</summary>
    public bool MayStop(TaskState task) =>
        !task.IsProtected(state.Now) || task.Order.Deployment?.Service.Status == ServiceState.Draining;

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
        }

        if (missing <= 0 || primary.Throttle.OpensAt > state.Now)
        {
            return;
        }

        service.IsSteady = false;
        if (count > 0)
        {
            Start(service, primary, count);
        }
        else if (service.Tasks.All(static task => task.IsRunning))
        {
            ReportStuck(primary, $"(service {service.Name}) was unable to stop or start tasks during a deployment because of the service "
                + "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.");
        }
    }

    /// <summary>Starts tasks of a deployment or task set where there is room for them, and says once why not where there is none.</summary>
    public void Start(ServiceState service, ServiceTasks deployment, int count)
    {
        var order = ServiceTaskOrder.Of(deployment);
        var started = new List<TaskState>(count);
        while (started.Count < count)
        {
            var provider = deployment.Plan.NextProvider(deployment.Wanted.Select(static task => task.CapacityProvider));
            var place = state.TaskPlacer.Place(service.Cluster, order, provider);
            if (!place.IsPossible)
            {
                Wait(deployment, count - started.Count, place);
                break;
            }

            var task = state.TaskLifecycle.Launch(service.Cluster, order, provider, place.Instance);
            deployment.Tasks.Add(task);
            started.Add(task);
        }

        if (started.Count > 0)
        {
            service.Events.Add(state, $"{deployment.Label} has started {started.Count} tasks: {Names(started)}.");
        }
    }

    /// <summary>Those whose own tasks are still making room have nothing to report yet.</summary>
    private void Wait(ServiceTasks tasks, int missing, PlacementOutcome namespaceName)
    {
        var service = tasks.Service;
        service.Cluster.Waiting[service.Key] = service;
        if (service.Tasks.All(static task => task.IsWanted))
        {
            ReportStuck(tasks, $"{tasks.Label} was unable to place a task because no container instance met all of its "
                + $"requirements. {namespaceName.InWords}");
            _failures.CountUnplaced(tasks, missing);
        }
    }

    public void Stop(ServiceState service, ServiceTasks deployment, IReadOnlyList<TaskState> tasks)
    {
        if (tasks.Count == 0)
        {
            return;
        }

        TargetEvents.Draining(deployment, tasks.Count(static task => task.IsRunning), state);
        foreach (var task in tasks)
        {
            state.TaskLifecycle.Stop(
                task, TaskStopCode.ServiceSchedulerInitiated, $"Scaling activity initiated by {deployment.Scaler}");
        }

        service.Events.Add(state, $"{deployment.Label} has stopped {tasks.Count} running tasks: {Names(tasks)}.");
    }

    private void Report(ServiceState service)
    {
        var primary = service.Primary;
        var done = service.Status == ServiceState.Active
            && state.Now >= service.SettlesAt
            && service.Deployments.Count == 1
            && !primary.IsFailed
            && primary.IsSettled;
        if (!done || service.IsSteady)
        {
            return;
        }

        service.IsSteady = true;
        if (primary.IsInProgress)
        {
            state.Rollouts.Complete(primary);
        }

        service.Events.Add(state, $"(service {service.Name}) has reached a steady state.");
    }

    private void ReportStuck(ServiceTasks tasks, string message)
    {
        if (!tasks.IsStuckReported)
        {
            tasks.IsStuckReported = true;
            tasks.Service.Events.Add(state, message);
        }
    }

    private static string Names(IEnumerable<TaskState> tasks) => string.Join(' ', tasks.Select(static task => $"(task {task.Id})"));
}
