using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The connection of a service, at one revision of it, to a gateway: the route that the gateway created for the
/// service's connector, its address, and the resources behind it. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnection.html</remarks>
[EcsShape]
public sealed partial record GatewayConnection
{
    /// <summary>The full ARN of the gateway, for <see cref="DescribeGatewayRequest"/>.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>
    /// The full ARN of the route that leads from the gateway to the service, for
    /// <see cref="DescribeGatewayRouteRequest"/>.
    /// </summary>
    /// <value>Null until the route has been created.</value>
    public string? GatewayRouteArn { get; init; }

    /// <summary>
    /// The name of the port that gets the traffic, as in <see cref="GatewayConnector.PortName"/> and a port mapping of
    /// the task definition.
    /// </summary>
    public string? PortName { get; init; }

    /// <summary>The URL under which callers reach the service through the gateway.</summary>
    /// <value>Null until the route has been created.</value>
    public string? ServiceUrl { get; init; }

    /// <summary>Whether that URL can be reached from the internet or from private networks only.</summary>
    public AccessType AccessType { get; init; }

    /// <summary>
    /// The state of the route. The service can be reached through it once it is
    /// <see cref="GatewayRouteStatus.Active"/>.
    /// </summary>
    public GatewayRouteStatus Status { get; init; }

    /// <summary>The load balancer resources behind the connection.</summary>
    /// <value>Null until the gateway has created any.</value>
    public GatewayConnectionResources? Resources { get; init; }
}
