using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Keeps services that ECS deploys itself at their desired count: new tasks start within the maximum percent, old ones stop while the
/// minimum healthy percent keeps running.
/// </summary>
internal sealed class RollingUpdateController(
    EcsState state,
    TaskGroupController tasks,
    ServiceDeploymentManager deployments,
    RollingUpdatePolicy policy,
    ZoneRebalancingController rebalancing)
{
    public void Reconcile(ServiceState service)
    {
        UpdateDaemonCount(service);
        service.Deployments.RemoveAll(static deployment => !deployment.IsPrimary && deployment.Tasks.ActiveCount == 0);
        ZoneRebalancingController.CancelUnlessSteady(service);
        ScaleIn(service);
        if (CircuitBreaker.HasTripped(service.Primary))
        {
            deployments.OnCircuitBreakerTripped(service.Primary);
        }

        if (service.Status == ServiceState.Draining || (!service.Primary.IsFailed && policy.CanScaleUp(service)))
        {
            StopOldTasks(service);
            StartMissingTasks(service);
        }

        if (service.Status == ServiceState.Active && policy.CanCompleteEarly(service))
        {
            deployments.Complete(service.Primary);
        }

        ReportSteadyState(service);
        rebalancing.Reconcile(service);
    }

    /// <summary>A daemon has one task for each instance that it can run on.</summary>
    private static void UpdateDaemonCount(ServiceState service)
    {
        if (service.Status != ServiceState.Active || service.Settings.SchedulingStrategy != SchedulingStrategy.Daemon)
        {
            return;
        }

        var (revision, target) = (service.Cluster.Instances.Revision, service.Primary.Target);
        if (service.DaemonCount is not { } last
            || last.InstanceRevision != revision
            || !ReferenceEquals(last.Settings, service.Settings)
            || !ReferenceEquals(last.Target, target))
        {
            var template = ServiceTaskTemplateFactory.Create(service.Primary);
            service.DesiredCount = PlacementScheduler.CountDaemonInstances(service.Cluster, template);
            service.DaemonCount = template.Placement.DependsOnTasks ? null : (revision, service.Settings, target, service.DesiredCount);
            return;
        }

        service.DesiredCount = last.Count;
    }

    private void ScaleIn(ServiceState service)
    {
        var primary = service.Primary;
        var surplus = primary.Tasks.RetainedCount - service.DesiredCount;
        if (surplus > 0 && !service.IsRebalancing)
        {
            tasks.StopTasks(primary, [.. primary.Tasks.ScaleInOrder.Where(tasks.CanStop).Take(surplus)]);
        }
    }

    private void StopOldTasks(ServiceState service)
    {
        var minHealthy = (int)Math.Ceiling(service.DesiredCount * service.MinimumHealthyPercent / 100.0);
        var stoppable = service.RunningTaskCount - minHealthy;
        foreach (var deployment in service.Deployments.AsEnumerable().Reverse())
        {
            if (deployment.Tasks.DesiredCount == 0 || (deployment.IsPrimary && deployment.Tasks.Leaving.Count == 0))
            {
                continue;
            }

            // Of the newest deployment only those tasks have to go that must leave their instance.
            var leaving = deployment.IsPrimary ? deployment.Tasks.Leaving.OrderBy(static task => task.Key, StringComparer.Ordinal).ToList() : null;
            var starting = leaving?.Where(static task => !task.IsRunning) ?? deployment.Tasks.Starting;
            var running = leaving?.Where(static task => task.IsRunning) ?? deployment.Tasks.Running;
            var healthy = running.Where(tasks.CanStop).Take(stoppable).ToList();
            stoppable -= healthy.Count;
            tasks.StopTasks(deployment, [.. starting.Where(tasks.CanStop), .. healthy]);
        }
    }

    private void StartMissingTasks(ServiceState service)
    {
        var primary = service.Primary;
        var missing = service.DesiredCount - primary.Tasks.RetainedCount;
        if (missing <= 0)
        {
            primary.IsBlockedReported &= service.IsRebalancing;
            return;
        }

        if (primary.Backoff.EndsAt > state.Now)
        {
            return;
        }

        service.IsSteady = false;
        var desired = service.Deployments.Sum(static deployment => deployment.Tasks.DesiredCount);
        var maxTasks = (long)service.DesiredCount * service.MaximumPercent / 100;
        var hasOldTasks = desired > primary.Tasks.RetainedCount;
        var count = hasOldTasks ? (int)Math.Min(missing, maxTasks - desired) : missing;
        if (count > 0)
        {
            tasks.StartTasks(primary, count);
        }
        else if (service.ActiveTaskCount == service.RunningTaskCount)
        {
            tasks.ReportBlocked(primary, $"(service {service.Name}) was unable to stop or start tasks during a deployment because of the "
                + "service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.");
        }
    }

    private void ReportSteadyState(ServiceState service)
    {
        var primary = service.Primary;
        var isSteady = service.Status == ServiceState.Active
            && state.Now >= service.EarliestSteadyAt
            && service.Deployments.Count == 1
            && !primary.IsFailed
            && primary.HasStableTasks;
        if (!isSteady || service.IsSteady)
        {
            return;
        }

        if (primary.IsInProgress && !policy.CanComplete(service.CurrentServiceDeployment!))
        {
            return;
        }

        service.IsSteady = true;
        if (primary.IsInProgress)
        {
            deployments.Complete(primary);
        }
        else
        {
            deployments.RemoveFormerEndpoints(primary);
        }

        service.Events.Add(state, $"(service {service.Name}) has reached a steady state.");
        state.Events.OnSteady(service.Primary);
    }
}
