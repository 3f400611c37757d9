using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Drains instances, or lets them take tasks again. Those that cannot be changed come as failures.</summary>
internal sealed class UpdateContainerInstancesStateHandler
    : OperationHandler<UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse>
{
    private const int Most = 10;

    protected override UpdateContainerInstancesStateResponse Handle(UpdateContainerInstancesStateRequest request, EcsState state)
    {
        var identifiers = Guard.Items(request.ContainerInstances, "containerInstances", Most);
        var status = Guard.Required(request.Status.Value, "status");
        Guard.OneOf(status, "status", ContainerInstanceStatus.Names.Active, ContainerInstanceStatus.Names.Draining);
        var cluster = state.Clusters.Active(request.Cluster);

        var changed = new List<InstanceState>();
        var failures = new List<Failure>();
        foreach (var identifier in identifiers)
        {
            switch (cluster.Instances.Find(identifier, state.Arns))
            {
                case null:
                    failures.Add(Failures.MissingInstance(identifier, cluster, state.Arns));
                    break;
                case { IsRegistered: false } gone:
                    failures.Add(Failures.Of(gone, PlacementReasons.Inactive));
                    break;
                case var instance:
                    changed.Add(instance);
                    break;
            }
        }

        // All of them first: no task is to move from one to the other.
        foreach (var instance in changed.Where(instance => instance.Status != status))
        {
            instance.MoveTo(status);
        }

        foreach (var instance in changed)
        {
            state.CapacityWatch.OnInstanceChanged(instance);
        }

        return new UpdateContainerInstancesStateResponse
        {
            ContainerInstances = [.. changed.Select(instance => ContainerInstanceView.Full(instance, state))],
            Failures = failures,
        };
    }
}
