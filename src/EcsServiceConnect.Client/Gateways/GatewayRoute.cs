using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What leads from a gateway to one port of a service.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRoute.html</remarks>
[EcsShape]
public sealed partial record GatewayRoute
{
    /// <summary>The full ARN of the route.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayRouteArn { get; init; }

    /// <summary>The full ARN of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The name of the port mapping in the service's task definition that takes the traffic.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceContainerPortName { get; init; }

    /// <summary>How far the route is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayRouteStatus Status { get; init; }

    /// <summary>The address under which the service can be reached by the gateway.</summary>
    /// <value>Null until there is one.</value>
    public string? ServiceUrl { get; init; }

    /// <summary>The resources of the load balancers that serve the route, by the kind of gateway.</summary>
    /// <value>Null until there are any.</value>
    public GatewayRouteResources? Resources { get; init; }
}
