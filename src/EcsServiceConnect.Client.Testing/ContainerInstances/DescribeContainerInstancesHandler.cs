using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes container instances; unknown ones, and those deregistered over an hour ago, are failures.</summary>
internal sealed class DescribeContainerInstancesHandler
    : OperationHandler<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse>
{
    private const int MaxInstances = 100;

    protected override DescribeContainerInstancesResponse Handle(DescribeContainerInstancesRequest request, EcsState state)
    {
        var identifiers = RequestGuard.RequireItems(request.ContainerInstances, "containerInstances", MaxInstances);
        var cluster = state.Clusters.GetActive(request.Cluster);
        var include = request.Include ?? [];
        foreach (var field in include)
        {
            RequestGuard.RequireOneOf(
                field.Value,
                "include",
                ContainerInstanceField.Names.ContainerInstanceHealth,
                ContainerInstanceField.Names.Tags);
        }

        var described = DescribeExecutor.Execute(
            identifiers,
            id => cluster.Instances.Find(id, state.Arns),
            instance => ContainerInstanceMapper.Map(instance, state, include),
            id => state.Arns.CreateContainerInstanceArn(cluster.Name, id));
        return new DescribeContainerInstancesResponse { ContainerInstances = described.Items, Failures = described.Failures };
    }
}
