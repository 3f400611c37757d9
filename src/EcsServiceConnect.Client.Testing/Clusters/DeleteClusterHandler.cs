using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes an empty cluster inactive; it can still be described. Deleting it again returns the same response.</summary>
internal sealed class DeleteClusterHandler : OperationHandler<DeleteClusterRequest, DeleteClusterResponse>
{
    protected override DeleteClusterResponse Handle(DeleteClusterRequest request, EcsState state)
    {
        var identifier = RequestGuard.Require(request.Cluster, "cluster");
        var cluster = state.Clusters.Find(identifier)
            ?? throw new ClusterNotFoundException($"The cluster '{MessageSanitizer.Sanitize(identifier)}' does not exist.");

        if (cluster.Services.Active.Count > 0)
        {
            throw new ClusterContainsServicesException($"The cluster '{cluster.Name}' still has active services; delete them first.");
        }

        if (cluster.Instances.Registered.Any())
        {
            throw new ClusterContainsContainerInstancesException(
                $"The cluster '{cluster.Name}' still has container instances; deregister them first.");
        }

        if (cluster.Tasks.Values.Any(static task => !task.IsStopped))
        {
            throw new ClusterContainsTasksException($"The cluster '{cluster.Name}' still has tasks; stop them first.");
        }

        cluster.Status = ClusterState.Inactive;
        return new DeleteClusterResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }
}
