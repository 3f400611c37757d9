using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A route in brief, as lists give it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteSummary.html</remarks>
[EcsShape]
public sealed partial record GatewayRouteSummary
{
    /// <summary>The full ARN of the route.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayRouteArn { get; init; }

    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The full ARN of the service's cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>The full ARN of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The name of the port mapping in the service's task definition that takes the traffic.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceContainerPortName { get; init; }

    /// <summary>How far the route is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayRouteStatus Status { get; init; }
}
