using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists gateways, of all or of some names and states, in the order of their creation.</summary>
internal sealed class ListGatewaysHandler : OperationHandler<ListGatewaysRequest, ListGatewaysResponse>
{
    protected override ListGatewaysResponse Handle(ListGatewaysRequest request, EcsState state)
    {
        var names = request.Names ?? [];
        foreach (var name in names)
        {
            GatewayValidator.ValidateName(name);
        }

        var statuses = request.Status ?? [];

        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            state.Gateways.All
                .Where(gateway => names.Count == 0 || names.Contains(gateway.Name))
                .Where(gateway => statuses.Count == 0 || statuses.Contains(gateway.Status))
                .Select(static gateway => (gateway.Key, GatewayMapper.MapSummary(gateway))),
            (request.NextToken, request.MaxResults));
        return new ListGatewaysResponse { Gateways = page.Items, NextToken = page.NextToken };
    }
}
