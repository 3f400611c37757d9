using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a route. There are none, because gateway connectors are not simulated.</summary>
internal sealed class DescribeGatewayRouteHandler : OperationHandler<DescribeGatewayRouteRequest, DescribeGatewayRouteResponse>
{
    protected override DescribeGatewayRouteResponse Handle(DescribeGatewayRouteRequest request, EcsState state)
    {
        state.Arns.Parse(request.GatewayRouteArn, "gateway-route");
        throw new ResourceNotFoundException($"The gateway route '{MessageSanitizer.Sanitize(request.GatewayRouteArn)}' does not exist.");
    }
}
