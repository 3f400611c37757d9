using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes container instances; unknown ones, and those deregistered over an hour ago, are failures.</summary>
internal sealed class DescribeContainerInstancesHandler
    : OperationHandler<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse>
{
    protected override DescribeContainerInstancesResponse Handle(DescribeContainerInstancesRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var include = request.Include ?? [];
        var described = DescribeExecutor.Execute(
            request.ContainerInstances,
            id => cluster.Instances.Find(id, state.Arns),
            instance => ContainerInstanceMapper.Map(instance, state, include),
            id => state.Arns.CreateContainerInstanceArn(cluster.Name, id));
        return new DescribeContainerInstancesResponse { ContainerInstances = described.Items, Failures = described.Failures };
    }
}
