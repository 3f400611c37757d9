using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Keeps every task set at its share of its service's desired count.</summary>
internal sealed class TaskSetScheduler(EcsState state)
{
    /// <summary>Adds a task set to a service. Its target has been checked.</summary>
    public TaskSetState Add(
        ServiceState service, DeploymentTarget target, Scale scale, string? externalId = null, IReadOnlyList<Tag>? tags = null)
    {
        var id = "ecs-svc/" + state.RandomSource.CreateNumber(19);
        var set = new TaskSetState(service, id, state.Arns.CreateTaskSetArn(service.Cluster.Name, service.Name, id), target, scale, state.Now)
        {
            ExternalId = externalId,
            Tags = tags ?? [],
        };
        service.TaskSets.Add(set);
        return set;
    }

    /// <summary>Goes for what a task set is to be after it changed; its stability is judged anew.</summary>
    public void Stabilize(TaskSetState set)
    {
        set.EarliestStableAt = state.Now + state.Timing.DeploymentDuration;
        set.SetStability(StabilityStatus.Stabilizing, state.Now);
        state.ServiceScheduler.Stabilize(set.Service);
    }

    public void Reconcile(ServiceState service)
    {
        foreach (var set in service.TaskSets)
        {
            if (service.Status == ServiceState.Draining)
            {
                set.MoveTo(TaskSetState.Draining, state.Now);
            }

            Scale(service, set);
            var isStable = state.Now >= set.EarliestStableAt && set.HasStableTasks && !set.IsDraining;
            set.SetStability(isStable ? StabilityStatus.SteadyState : StabilityStatus.Stabilizing, state.Now);
        }

        service.TaskSets.RemoveAll(static set => set.IsDraining && set.Tasks.Count == 0);
        ReportSteadyState(service);
    }

    private void Scale(ServiceState service, TaskSetState set)
    {
        var staying = set.Retained.ToList();
        var missing = set.DesiredCount - staying.Count;
        if (missing < 0)
        {
            state.ServiceScheduler.StopTasks(service, set, [.. set.ScaleInOrder.Where(state.ServiceScheduler.CanStop).Take(-missing)]);
        }
        else if (missing > 0 && set.Backoff.EndsAt <= state.Now)
        {
            state.ServiceScheduler.StartTasks(service, set, missing);
        }
        else if (missing == 0 && staying.TrueForAll(static task => task.IsRunning))
        {
            state.ServiceScheduler.StopTasks(service, set, [.. set.Desired.Except(staying).Where(state.ServiceScheduler.CanStop)]);
        }
    }

    private void ReportSteadyState(ServiceState service)
    {
        var isSteady = service.Status == ServiceState.Active
            && state.Now >= service.EarliestSteadyAt
            && service.TaskSets.TrueForAll(static set => set.IsStable);
        if (isSteady && !service.IsSteady)
        {
            service.Events.Add(state, $"(service {service.Name}) has reached a steady state.");
        }

        service.IsSteady = isSteady;
    }
}
