using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists routes from gateways to services. There are none, because gateway connectors are not simulated.</summary>
internal sealed class ListGatewayRoutesHandler : OperationHandler<ListGatewayRoutesRequest, ListGatewayRoutesResponse>
{
    protected override ListGatewayRoutesResponse Handle(ListGatewayRoutesRequest request, EcsState state)
    {
        if (!string.IsNullOrEmpty(request.Gateway))
        {
            state.Gateways.Get(request.Gateway);
        }

        var page = state.PageFactory.Create<ListGatewayRoutesRequest, GatewayRouteSummary>(
            request with { NextToken = null, MaxResults = null }, [], (request.NextToken, request.MaxResults));
        return new ListGatewayRoutesResponse { GatewayRoutes = page.Items, NextToken = page.NextToken };
    }
}
