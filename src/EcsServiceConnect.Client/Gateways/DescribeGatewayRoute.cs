using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Requests one route: the service and port that a gateway sends traffic to, its URL, and the resources that serve it.
/// </summary>
/// <remarks>
/// <para><see cref="ListGatewayRoutesRequest"/> finds the ARNs of routes.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayRoute.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeGatewayRouteRequest : EcsRequest<DescribeGatewayRouteResponse>
{
    /// <summary>Required. The full ARN of the route.</summary>
    public required string GatewayRouteArn { get; init; }
}

/// <summary>The response to <see cref="DescribeGatewayRouteRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeGatewayRouteResponse : EcsResponse
{
    /// <summary>The requested route.</summary>
    public GatewayRoute? GatewayRoute { get; init; }
}
