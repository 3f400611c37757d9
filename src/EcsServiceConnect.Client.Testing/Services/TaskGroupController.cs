using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Starts and stops tasks of deployments and task sets.</summary>
internal sealed class TaskGroupController(
    EcsState state, PlacementScheduler placement, TaskLifecycleController lifecycle, TaskFailureTracker failures)
{
    /// <summary>Whether a task may be stopped: a protected one only when its service is deleted.</summary>
    public bool CanStop(TaskState task) =>
        !task.IsProtected(state.Now) || task.Template.ServiceGroup?.Service.Status == ServiceState.Draining;

    /// <summary>Starts or stops tasks until a group has as many as it should; those that must leave their instance stop last.</summary>
    public void Scale(ServiceTaskGroup group)
    {
        var leaving = group.Tasks.Leaving.OrderBy(static task => task.Key, StringComparer.Ordinal).ToList();
        var missing = group.DesiredCount - group.Tasks.RetainedCount;
        if (missing < 0)
        {
            StopTasks(group, [.. group.Tasks.ScaleInOrder.Where(CanStop).Take(-missing)]);
        }
        else if (missing > 0 && group.Backoff.EndsAt <= state.Now)
        {
            StartTasks(group, missing);
        }
        else if (missing == 0 && !group.Tasks.Starting.Except(leaving).Any())
        {
            StopTasks(group, [.. leaving.Where(CanStop)]);
        }
    }

    /// <summary>
    /// Starts tasks while there is room for them, and reports once when there is none. Those of a zone rebalance their service.
    /// </summary>
    public void StartTasks(ServiceTaskGroup group, int count, string? zone = null)
    {
        var cluster = group.Service.Cluster;
        var template = ServiceTaskTemplateFactory.Create(group) with { AvailabilityZone = zone };
        var started = new List<TaskState>(count);
        while (started.Count < count)
        {
            var provider = group.Plan.GetNextProvider(group.Tasks.DesiredByProvider);
            var result = placement.Place(cluster, template, provider);
            if (!result.IsPossible)
            {
                WaitForCapacity(group, count - started.Count, result, zone);
                break;
            }

            started.Add(lifecycle.Launch(cluster, template, provider, result.Instance));
        }

        if (started.Count > 0)
        {
            var cause = zone is null ? null : $" in {zone} to AZ Rebalance";
            group.Service.Events.Add(state, $"{group.EventLabel} has started {started.Count} tasks{cause}: {FormatNames(started)}.");
        }
    }

    /// <summary>Stops tasks of a group; those of a zone rebalance their service.</summary>
    public void StopTasks(ServiceTaskGroup group, IReadOnlyList<TaskState> tasks, string? zone = null)
    {
        if (tasks.Count == 0)
        {
            return;
        }

        var running = tasks.Where(static task => task.IsRunning).ToList();
        TargetGroupEventWriter.WriteDeregistered(group, running.Count, state);
        foreach (var task in tasks)
        {
            lifecycle.Stop(
                task, TaskStopCode.ServiceSchedulerInitiated, task.UnhealthyReason ?? $"Scaling activity initiated by {group.StopReasonLabel}");
        }

        if (running.Count > 0)
        {
            var cause = zone is null ? null : $" in {zone} due to AZ rebalancing";
            group.Service.Events.Add(state, $"{group.EventLabel} has stopped {running.Count} running tasks{cause}: {FormatNames(running)}.");
            state.Events.OnTasksStopped(group, running);
        }

        if (running.Count < tasks.Count)
        {
            group.Service.Events.Add(state, $"{group.EventLabel} stopped {tasks.Count - running.Count} pending tasks.");
        }
    }

    /// <summary>Adds an event that the group cannot start tasks, unless that was the last thing reported.</summary>
    public void ReportBlocked(ServiceTaskGroup group, string message, PlacementResult? placementFailure = null)
    {
        if (group.IsBlockedReported)
        {
            return;
        }

        group.IsBlockedReported = true;
        group.Service.Events.Add(state, message);
        if (placementFailure is not null)
        {
            state.Events.OnUnplaced(group, placementFailure);
        }
    }

    /// <summary>A service whose own tasks are still stopping has nothing to report yet: they make room.</summary>
    private void WaitForCapacity(ServiceTaskGroup group, int missing, PlacementResult result, string? zone)
    {
        var service = group.Service;
        service.Cluster.ServicesWaitingForCapacity[service.Key] = service;
        if (zone is not null)
        {
            ReportBlocked(
                group,
                $"{group.EventLabel} is unable to place a task in {zone} because no container instance met all of its requirements.",
                result);
        }
        else if (service.ActiveTaskCount == service.DesiredTaskCount)
        {
            ReportBlocked(
                group,
                $"{group.EventLabel} was unable to place a task because no container instance met all of its requirements. {result.Description}",
                result);
            failures.RecordUnplaced(group, missing);
        }
    }

    private static string FormatNames(IEnumerable<TaskState> tasks) => string.Join(' ', tasks.Select(static task => $"(task {task.Id})"));
}
