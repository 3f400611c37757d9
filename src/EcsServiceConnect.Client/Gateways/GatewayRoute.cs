using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The path of traffic from a gateway to one port of a service. ECS creates it when a service connects with a
/// <see cref="GatewayConnector"/> and removes it when the connector is removed.
/// </summary>
/// <remarks>
/// <para>
/// Whether the tasks behind it are healthy does not show in the route: check its target groups in Elastic Load
/// Balancing.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRoute.html</para>
/// </remarks>
[EcsShape]
public sealed partial record GatewayRoute
{
    /// <summary>The full ARN of the route.</summary>
    public string? GatewayRouteArn { get; init; }

    /// <summary>The full ARN of the service that receives the traffic.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The name of the port mapping in the service's task definition that receives the traffic.</summary>
    public string? ServiceContainerPortName { get; init; }

    /// <summary>The state of the route.</summary>
    public GatewayRouteStatus Status { get; init; }

    /// <summary>
    /// The URL under which clients reach the service through this gateway. It begins with <c>https://</c>; the host
    /// name is the service's own.
    /// </summary>
    /// <value>Null until it is assigned.</value>
    public string? ServiceUrl { get; init; }

    /// <summary>The parts of the load balancers that serve the route, by the kind of gateway.</summary>
    /// <value>Null until there are any.</value>
    public GatewayRouteResources? Resources { get; init; }
}
