using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Returns the load balancers of a gateway. There are none, because no service can connect to it.</summary>
internal sealed class DescribeGatewayResourcesHandler
    : OperationHandler<DescribeGatewayResourcesRequest, DescribeGatewayResourcesResponse>
{
    protected override DescribeGatewayResourcesResponse Handle(DescribeGatewayResourcesRequest request, EcsState state)
    {
        state.Gateways.Get(request.Gateway);
        var page = state.PageFactory.Create<DescribeGatewayResourcesRequest, ElbGatewayResources>(
            request with { NextToken = null, MaxResults = null }, [], (request.NextToken, request.MaxResults));
        return new DescribeGatewayResourcesResponse { NextToken = page.NextToken };
    }
}
