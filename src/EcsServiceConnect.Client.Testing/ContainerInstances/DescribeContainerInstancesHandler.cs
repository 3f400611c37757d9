using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes container instances; those that are missing, or were deregistered over an hour ago, come as failures.</summary>
internal sealed class DescribeContainerInstancesHandler
    : OperationHandler<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse>
{
    private const int Most = 100;

    protected override DescribeContainerInstancesResponse Handle(DescribeContainerInstancesRequest request, EcsState state)
    {
        var identifiers = Guard.Items(request.ContainerInstances, "containerInstances", Most);
        var cluster = state.Clusters.Active(request.Cluster);
        var include = request.Include ?? [];
        foreach (var field in include)
        {
            Guard.OneOf(
                field.Value,
                "include",
                ContainerInstanceField.Names.ContainerInstanceHealth,
                ContainerInstanceField.Names.Tags);
        }

        var instances = new List<ContainerInstance>();
        var failures = new List<Failure>();
        foreach (var identifier in identifiers)
        {
            if (cluster.Instances.Find(identifier, state.Arns) is { } instance)
            {
                instances.Add(ContainerInstanceView.Of(instance, state, include));
            }
            else
            {
                failures.Add(Failures.MissingInstance(identifier, cluster, state.Arns));
            }
        }

        return new DescribeContainerInstancesResponse { ContainerInstances = instances, Failures = failures };
    }
}
