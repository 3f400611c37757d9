using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A route as <see cref="ListGatewayRoutesRequest"/> lists it: without its URL and resources.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteSummary.html</remarks>
[EcsShape]
public sealed partial record GatewayRouteSummary
{
    /// <summary>The full ARN of the route, for <see cref="DescribeGatewayRouteRequest"/>.</summary>
    public string? GatewayRouteArn { get; init; }

    /// <summary>The full ARN of the gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the service's cluster.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>The full ARN of the service that receives the traffic.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The name of the port mapping in the service's task definition that receives the traffic.</summary>
    public string? ServiceContainerPortName { get; init; }

    /// <summary>The state of the route.</summary>
    public GatewayRouteStatus Status { get; init; }
}
