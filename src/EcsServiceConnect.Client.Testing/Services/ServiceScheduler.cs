using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Keeps services at their desired count and rolls their deployments out: new tasks come up within the maximum percent, old ones stop
/// while the minimum healthy percent stays running.
/// </summary>
internal sealed class ServiceScheduler(EcsState state)
{
    private static readonly TimeSpan _inactiveRetention = TimeSpan.FromDays(1);

    private readonly TaskFailureTracker _failures = new(state);

    /// <summary>Begins a deployment, which becomes the primary one. Its target has been checked.</summary>
    public void Deploy(ServiceState service, DeploymentTarget target)
    {
        service.Settings = target.Settings;
        state.ServiceDeploymentManager.Begin(service, target);
        Stabilize(service);
    }

    /// <summary>Goes for a service's settings after they changed; its steady state is told anew.</summary>
    public void Stabilize(ServiceState service)
    {
        service.IsSteady = false;
        service.EarliestSteadyAt = state.Now + state.Timing.DeploymentDuration;
        state.EventQueue.Schedule(state.Timing.DeploymentDuration, () => Reconcile(service));
        Reconcile(service);
    }

    /// <summary>Stops all tasks of a service that was deleted; it is inactive when the last one has stopped.</summary>
    public void Drain(ServiceState service)
    {
        service.MoveTo(ServiceState.Draining);
        service.DesiredCount = 0;
        state.ServiceDeploymentManager.Stop(service, "The service was deleted.");
        Reconcile(service);
    }

    public void OnTaskChanged(TaskState task)
    {
        if (task.Template.ServiceGroup is not { } deployment)
        {
            return;
        }

        if (task.IsStopped)
        {
            deployment.Tasks.Remove(task);
        }
        else if (task is { IsRunning: true, IsStable: false })
        {
            TargetGroupEventWriter.WriteRegistered(deployment, state);
        }

        Reconcile(deployment.Service);
    }

    /// <summary>A task ended of its own accord.</summary>
    public void OnTaskFailed(TaskState task)
    {
        if (task.Template.ServiceGroup is { } group)
        {
            _failures.RecordFailure(group, task);
            Reconcile(group.Service);
        }
    }

    /// <summary>A task has run for long enough to count as healthy.</summary>
    public void OnTaskStable(TaskState task)
    {
        if (task.Template.ServiceGroup is { } group)
        {
            TaskFailureTracker.RecordHealthy(group);
            Reconcile(group.Service);
        }
    }

    /// <summary>Does what can be done now to bring a service to where it is to be.</summary>
    public void Reconcile(ServiceState service)
    {
        service.Cluster.ServicesWaitingForCapacity.Remove(service.Key);
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
            state.EventQueue.Schedule(_inactiveRetention, () => service.Cluster.Services.Remove(service));
            state.CloudMap.RemoveAllExcept(service.Arn, plan: null);
        }
    }

    private void ReconcileDeployments(ServiceState service)
    {
        UpdateDaemonCount(service);
        service.Deployments.RemoveAll(static deployment => !deployment.IsPrimary && deployment.Tasks.Count == 0);
        ScaleIn(service);
        _failures.EvaluateCircuitBreaker(service.Primary);
        if (!service.Primary.IsFailed || service.Status == ServiceState.Draining)
        {
            StopOldTasks(service);
            StartMissingTasks(service);
        }

        ReportSteadyState(service);
    }

    /// <summary>A daemon is to have as many tasks as there are instances for it.</summary>
    private static void UpdateDaemonCount(ServiceState service)
    {
        if (service.Status == ServiceState.Active && service.Settings.SchedulingStrategy == SchedulingStrategy.Daemon)
        {
            service.DesiredCount = PlacementScheduler.CountDaemonInstances(service.Cluster, ServiceTaskTemplateFactory.Create(service.Primary));
        }
    }

    private void ScaleIn(ServiceState service)
    {
        var surplus = service.Primary.Retained.Count() - service.DesiredCount;
        StopTasks(service, service.Primary, [.. service.Primary.ScaleInOrder.Where(CanStop).Take(surplus)]);
    }

    private void StopOldTasks(ServiceState service)
    {
        var least = Math.Ceiling(service.DesiredCount * service.MinimumHealthyPercent / 100.0);
        var mayStop = service.Tasks.Count(static task => task.IsRunning) - (int)least;
        foreach (var old in service.Deployments.AsEnumerable().Reverse())
        {
            // Of the newest deployment only those have to go that leave their instance.
            var going = old.Desired.Where(CanStop).Where(task => !old.IsPrimary || PlacementScheduler.MustLeave(task)).ToList();
            var notHealthy = going.Where(static task => !task.IsRunning).ToList();
            var healthy = going.Where(static task => task.IsRunning).Take(Math.Max(0, mayStop)).ToList();
            mayStop -= healthy.Count;
            StopTasks(service, old, [.. notHealthy, .. healthy]);
        }
    }

    /// <summary>A protected task is left alone, but for the end of its service.</summary>
    public bool CanStop(TaskState task) =>
        !task.IsProtected(state.Now) || task.Template.ServiceGroup?.Service.Status == ServiceState.Draining;

    private void StartMissingTasks(ServiceState service)
    {
        var primary = service.Primary;
        var wanted = service.Tasks.Count(static task => task.IsDesired);
        var missing = service.DesiredCount - primary.Retained.Count();
        var hasOld = wanted > primary.Retained.Count();
        var most = (long)service.DesiredCount * service.MaximumPercent / 100;
        var count = hasOld ? (int)Math.Min(missing, most - wanted) : missing;
        if (missing <= 0)
        {
            primary.IsBlockedReported = false;
        }

        if (missing <= 0 || primary.Backoff.EndsAt > state.Now)
        {
            return;
        }

        service.IsSteady = false;
        if (count > 0)
        {
            StartTasks(service, primary, count);
        }
        else if (service.Tasks.All(static task => task.IsRunning))
        {
            ReportBlocked(primary, $"(service {service.Name}) was unable to stop or start tasks during a deployment because of the service "
                + "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.");
        }
    }

    /// <summary>Starts tasks of a deployment or task set where there is room for them, and says once why not where there is none.</summary>
    public void StartTasks(ServiceState service, ServiceTaskGroup deployment, int count)
    {
        var order = ServiceTaskTemplateFactory.Create(deployment);
        var started = new List<TaskState>(count);
        while (started.Count < count)
        {
            var provider = deployment.Plan.GetNextProvider(deployment.Desired.Select(static task => task.CapacityProvider));
            var place = state.PlacementScheduler.Place(service.Cluster, order, provider);
            if (!place.IsPossible)
            {
                WaitForCapacity(deployment, count - started.Count, place);
                break;
            }

            var task = state.TaskLifecycleController.Launch(service.Cluster, order, provider, place.Instance);
            deployment.Tasks.Add(task);
            started.Add(task);
        }

        if (started.Count > 0)
        {
            service.Events.Add(state, $"{deployment.EventLabel} has started {started.Count} tasks: {FormatNames(started)}.");
        }
    }

    /// <summary>Those whose own tasks are still making room have nothing to report yet.</summary>
    private void WaitForCapacity(ServiceTaskGroup tasks, int missing, PlacementResult namespaceName)
    {
        var service = tasks.Service;
        service.Cluster.ServicesWaitingForCapacity[service.Key] = service;
        if (service.Tasks.All(static task => task.IsDesired))
        {
            ReportBlocked(tasks, $"{tasks.EventLabel} was unable to place a task because no container instance met all of its "
                + $"requirements. {namespaceName.Description}");
            _failures.RecordUnplaced(tasks, missing);
        }
    }

    public void StopTasks(ServiceState service, ServiceTaskGroup deployment, IReadOnlyList<TaskState> tasks)
    {
        if (tasks.Count == 0)
        {
            return;
        }

        TargetGroupEventWriter.WriteDeregistered(deployment, tasks.Count(static task => task.IsRunning), state);
        foreach (var task in tasks)
        {
            state.TaskLifecycleController.Stop(
                task, TaskStopCode.ServiceSchedulerInitiated, $"Scaling activity initiated by {deployment.StopReasonLabel}");
        }

        service.Events.Add(state, $"{deployment.EventLabel} has stopped {tasks.Count} running tasks: {FormatNames(tasks)}.");
    }

    private void ReportSteadyState(ServiceState service)
    {
        var primary = service.Primary;
        var done = service.Status == ServiceState.Active
            && state.Now >= service.EarliestSteadyAt
            && service.Deployments.Count == 1
            && !primary.IsFailed
            && primary.HasStableTasks;
        if (!done || service.IsSteady)
        {
            return;
        }

        service.IsSteady = true;
        if (primary.IsInProgress)
        {
            state.ServiceDeploymentManager.Complete(primary);
        }

        service.Events.Add(state, $"(service {service.Name}) has reached a steady state.");
    }

    private void ReportBlocked(ServiceTaskGroup tasks, string message)
    {
        if (!tasks.IsBlockedReported)
        {
            tasks.IsBlockedReported = true;
            tasks.Service.Events.Add(state, message);
        }
    }

    private static string FormatNames(IEnumerable<TaskState> tasks) => string.Join(' ', tasks.Select(static task => $"(task {task.Id})"));
}
