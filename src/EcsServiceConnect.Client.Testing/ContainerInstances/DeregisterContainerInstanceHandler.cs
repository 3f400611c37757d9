using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deregisters an instance. With force its tasks stop at once, and services replace theirs.</summary>
internal sealed class DeregisterContainerInstanceHandler(InstanceLifecycleController instances)
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

        instances.Deregister(instance, "The container instance was deregistered by force.");
        return new DeregisterContainerInstanceResponse { ContainerInstance = ContainerInstanceMapper.MapFull(instance, state) };
    }
}
