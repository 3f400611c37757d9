using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the associations of gateways with clusters, in the order of their creation.</summary>
internal sealed class ListGatewayClusterAssociationsHandler
    : OperationHandler<ListGatewayClusterAssociationsRequest, ListGatewayClusterAssociationsResponse>
{
    protected override ListGatewayClusterAssociationsResponse Handle(ListGatewayClusterAssociationsRequest request, EcsState state)
    {
        var statuses = request.Status ?? [];

        // A gateway that does not exist has no associations; there is no error for it in the API.
        var gateway = string.IsNullOrEmpty(request.Gateway) ? null : state.Gateways.Find(request.Gateway);
        var cluster = string.IsNullOrEmpty(request.Cluster) ? null : state.Clusters.Find(request.Cluster);
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            state.Gateways.Associations
                .Where(association => string.IsNullOrEmpty(request.Gateway) || association.Gateway == gateway)
                .Where(association => string.IsNullOrEmpty(request.Cluster) || association.Cluster == cluster)
                .Where(association => statuses.Count == 0 || statuses.Contains(association.Status))
                .Select(static association => (association.Key, GatewayMapper.Map(association))),
            (request.NextToken, request.MaxResults));
        return new ListGatewayClusterAssociationsResponse { GatewayClusterAssociations = page.Items, NextToken = page.NextToken };
    }
}
