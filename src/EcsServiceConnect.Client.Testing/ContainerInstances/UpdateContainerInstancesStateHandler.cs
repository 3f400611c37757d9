using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Drains instances or activates them again. Instances that cannot be changed are failures.</summary>
internal sealed class UpdateContainerInstancesStateHandler(CapacityController capacity)
    : OperationHandler<UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse>
{
    protected override UpdateContainerInstancesStateResponse Handle(UpdateContainerInstancesStateRequest request, EcsState state)
    {
        var status = request.Status.Value;
        RequestGuard.RequireOneOf(status, "status", ContainerInstanceStatus.Names.Active, ContainerInstanceStatus.Names.Draining);
        var cluster = state.Clusters.GetActive(request.Cluster);

        var changed = new List<InstanceState>();
        var failures = new List<Failure>();
        foreach (var identifier in request.ContainerInstances)
        {
            switch (cluster.Instances.Find(identifier, state.Arns))
            {
                case null:
                    failures.Add(FailureFactory.CreateMissingInstance(identifier, cluster, state.Arns));
                    break;
                case { IsRegistered: false } gone:
                    failures.Add(FailureFactory.Create(gone, PlacementReasons.Inactive));
                    break;
                case var instance:
                    changed.Add(instance);
                    break;
            }
        }

        // All instances change before any service reacts, so that no task moves from one of them to another.
        foreach (var instance in changed.Where(instance => instance.Status != status))
        {
            instance.MoveTo(status);
        }

        foreach (var instance in changed)
        {
            capacity.OnInstanceChanged(instance);
        }

        return new UpdateContainerInstancesStateResponse
        {
            ContainerInstances = [.. changed.Select(instance => ContainerInstanceMapper.MapFull(instance, state))],
            Failures = failures,
        };
    }
}
