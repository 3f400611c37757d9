using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Keeps task sets at their share of their service's desired count.</summary>
internal sealed class TaskSetController(EcsState state, TaskGroupController tasks)
{
    /// <summary>Adds a task set to a service. Its target must be valid.</summary>
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

    public void Reconcile(ServiceState service)
    {
        Scale(service, isDraining: service.Status == ServiceState.Draining);
        ReportSteadyState(service);
    }

    /// <summary>Drains the task sets of a service that has gone over to ECS, once its first deployment by ECS has completed.</summary>
    public void Retire(ServiceState service) =>
        Scale(service, isDraining: service.Status == ServiceState.Draining || service.LastCompleted is not null);

    private void Scale(ServiceState service, bool isDraining)
    {
        foreach (var set in service.TaskSets)
        {
            if (isDraining)
            {
                set.MoveTo(TaskSetState.Draining, state.Now);
            }

            tasks.Scale(set);
            var isStable = state.Now >= set.EarliestStableAt && set.HasStableTasks && !set.IsDraining;
            if (set.SetStability(isStable ? StabilityStatus.SteadyState : StabilityStatus.Stabilizing, state.Now) && isStable)
            {
                state.Events.OnSteady(set);
            }
        }

        service.TaskSets.RemoveAll(static set => set.IsDraining && set.Tasks.ActiveCount == 0);
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
