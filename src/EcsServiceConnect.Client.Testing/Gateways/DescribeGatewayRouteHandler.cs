using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a route. There are none, because gateway connectors are not simulated.</summary>
internal sealed class DescribeGatewayRouteHandler : OperationHandler<DescribeGatewayRouteRequest, DescribeGatewayRouteResponse>
{
    protected override DescribeGatewayRouteResponse Handle(DescribeGatewayRouteRequest request, EcsState state)
    {
        var arn = RequestGuard.Require(request.GatewayRouteArn, "gatewayRouteArn");
        state.Arns.Parse(arn, "gateway-route");
        throw new ResourceNotFoundException($"The gateway route '{MessageSanitizer.Sanitize(arn)}' does not exist.");
    }
}
