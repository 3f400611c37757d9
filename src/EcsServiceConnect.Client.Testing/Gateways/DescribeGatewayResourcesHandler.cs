using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Answers the load balancers of a gateway. It has none, as no service connects to one here.</summary>
internal sealed class DescribeGatewayResourcesHandler
    : OperationHandler<DescribeGatewayResourcesRequest, DescribeGatewayResourcesResponse>
{
    private const int LargestPage = 20;

    protected override DescribeGatewayResourcesResponse Handle(DescribeGatewayResourcesRequest request, EcsState state)
    {
        Guard.InRange(request.MaxResults, "maxResults", 1, LargestPage);
        state.Gateways.Get(request.Gateway);
        var page = state.Pager.Cut<DescribeGatewayResourcesRequest, ElbGatewayResources>(
            request with { NextToken = null, MaxResults = null }, [], (request.NextToken, request.MaxResults));
        return new DescribeGatewayResourcesResponse { NextToken = page.NextToken };
    }
}
