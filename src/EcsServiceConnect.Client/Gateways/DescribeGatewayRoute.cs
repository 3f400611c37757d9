using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all that is known of one route: what leads from a gateway to a service.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayRoute.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeGatewayRouteRequest : EcsRequest<DescribeGatewayRouteResponse>
{
    /// <summary>Required. The full ARN of the route.</summary>
    public required string GatewayRouteArn { get; init; }
}

/// <summary>The answer to <see cref="DescribeGatewayRouteRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeGatewayRouteResponse : EcsResponse
{
    /// <summary>The route that was asked for.</summary>
    /// <value>Null if the service does not tell.</value>
    public GatewayRoute? GatewayRoute { get; init; }
}
