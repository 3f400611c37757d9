using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes an empty cluster inactive; it can still be described. Deleting it again returns the same response.</summary>
internal sealed class DeleteClusterHandler : OperationHandler<DeleteClusterRequest, DeleteClusterResponse>
{
    protected override DeleteClusterResponse Handle(DeleteClusterRequest request, EcsState state)
    {
        var cluster = state.Clusters.Find(request.Cluster) ?? throw ClusterStore.CreateNotFoundException();

        if (cluster.Services.Active.Count > 0)
        {
            throw new ClusterContainsServicesException("The Cluster cannot be deleted while Services are active.");
        }

        if (cluster.Instances.Registered.Any())
        {
            throw new ClusterContainsContainerInstancesException(
                "The Cluster cannot be deleted while Container Instances are active or draining.");
        }

        if (cluster.Tasks.Values.Any(static task => !task.IsStopped))
        {
            throw new ClusterContainsTasksException("The Cluster cannot be deleted while Tasks are active.");
        }

        cluster.Status = ClusterState.Inactive;
        return new DeleteClusterResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }
}
