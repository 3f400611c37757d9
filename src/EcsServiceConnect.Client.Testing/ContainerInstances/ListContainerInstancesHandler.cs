using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the container instances of a cluster that are not deregistered, in the order of their registration.</summary>
internal sealed class ListContainerInstancesHandler : OperationHandler<ListContainerInstancesRequest, ListContainerInstancesResponse>
{
    protected override ListContainerInstancesResponse Handle(ListContainerInstancesRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var query = string.IsNullOrEmpty(request.Filter) ? null : InstanceQuery.Parse(request.Filter, "filter");

        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            cluster.Instances.Registered
                .Where(instance => !request.Status.HasValue || instance.Status == request.Status.Value)
                .Where(instance => query?.IsMatch(instance) != false)
                .Select(static instance => (instance.Key, instance.Arn)),
            (request.NextToken, request.MaxResults));
        return new ListContainerInstancesResponse { ContainerInstanceArns = page.Items, NextToken = page.NextToken };
    }
}
