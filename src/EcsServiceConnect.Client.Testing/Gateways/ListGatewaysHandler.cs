using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists gateways, of all or of some names and states, in the order of their creation.</summary>
internal sealed class ListGatewaysHandler : OperationHandler<ListGatewaysRequest, ListGatewaysResponse>
{
    private const int MostNames = 10;
    private const int MostStates = 5;

    protected override ListGatewaysResponse Handle(ListGatewaysRequest request, EcsState state)
    {
        var names = Guard.AtMost(request.Names, "names", MostNames);
        foreach (var name in names)
        {
            GatewayRules.CheckedName(name);
        }

        var statuses = Guard.AtMost(request.Status, "status", MostStates);
        foreach (var status in statuses)
        {
            Guard.OneOf(
                status.Value,
                "status",
                GatewayStatus.Names.Active,
                GatewayStatus.Names.Deleted,
                GatewayStatus.Names.UpdateComplete,
                GatewayStatus.Names.UpdateFailed,
                GatewayStatus.Names.UpdateInProgress);
        }

        var page = state.Pager.Cut(
            request with { NextToken = null, MaxResults = null },
            state.Gateways.All
                .Where(gateway => names.Count == 0 || names.Contains(gateway.Name))
                .Where(gateway => statuses.Count == 0 || statuses.Contains(gateway.Status))
                .Select(static gateway => (gateway.Key, GatewayView.Summary(gateway))),
            (request.NextToken, request.MaxResults));
        return new ListGatewaysResponse { Gateways = page.Items, NextToken = page.NextToken };
    }
}
