using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deregisters an instance. With force its tasks stop at once, and services replace theirs.</summary>
internal sealed class DeregisterContainerInstanceHandler(TaskLifecycleController lifecycle, CapacityController capacity)
    : OperationHandler<DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse>
{
    protected override DeregisterContainerInstanceResponse Handle(DeregisterContainerInstanceRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var instance = cluster.Instances.Get(request.ContainerInstance, state.Arns);
        if (instance.Tasks.Count > 0 && request.Force != true)
        {
            throw new InvalidParameterException("Found running tasks on the instance.");
        }

        instance.MoveTo(InstanceState.Inactive);
        instance.SetConnected(isConnected: false, state.Now);
        state.EventQueue.Schedule(SimulationTiming.InactiveInstanceRetention, () => cluster.Instances.Remove(instance));
        foreach (var task in instance.Tasks.ToList())
        {
            lifecycle.Stop(task, TaskStopCode.TerminationNotice, "The container instance was deregistered by force.");
            lifecycle.Complete(task);
        }

        capacity.OnInstanceChanged(instance);
        return new DeregisterContainerInstanceResponse { ContainerInstance = ContainerInstanceMapper.MapFull(instance, state) };
    }
}
