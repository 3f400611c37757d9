using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the active clusters, in the order of their creation.</summary>
internal sealed class ListClustersHandler : OperationHandler<ListClustersRequest, ListClustersResponse>
{
    protected override ListClustersResponse Handle(ListClustersRequest request, EcsState state)
    {
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            state.Clusters.All
                .Where(static cluster => cluster.Status == ClusterState.Active)
                .Select(static cluster => (cluster.Key, cluster.Arn)),
            (request.NextToken, request.MaxResults));
        return new ListClustersResponse { ClusterArns = page.Items, NextToken = page.NextToken };
    }
}
