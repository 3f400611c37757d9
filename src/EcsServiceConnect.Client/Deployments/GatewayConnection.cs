using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The connection of a service, at one revision of it, to a gateway.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnection.html</remarks>
[EcsShape]
public sealed partial record GatewayConnection
{
    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the route that leads from the gateway to the service.</summary>
    /// <value>Null until there is one.</value>
    public string? GatewayRouteArn { get; init; }

    /// <summary>The name of the port mapping in the task definition that takes the traffic.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? PortName { get; init; }

    /// <summary>The address under which the service can be reached by the gateway.</summary>
    /// <value>Null until there is one.</value>
    public string? ServiceUrl { get; init; }

    /// <summary>Whether that address is reachable from the internet or from the VPC only.</summary>
    /// <value>Absent where the service does not tell.</value>
    public AccessType AccessType { get; init; }

    /// <summary>How far the route is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayRouteStatus Status { get; init; }

    /// <summary>The resources of the load balancer that serve the connection.</summary>
    /// <value>Null until there are any.</value>
    public GatewayConnectionResources? Resources { get; init; }
}
