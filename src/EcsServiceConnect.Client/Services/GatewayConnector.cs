using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Offers one named port of a service's tasks on the ingress paths of a gateway that is associated with the cluster.
/// </summary>
/// <remarks>
/// <para>
/// The tasks need the network mode <c>awsvpc</c>. A gateway is used if its association with the cluster is
/// <c>ACTIVE</c>, it is in the VPC of the service's subnets and covers all their Availability Zones, and
/// <see cref="Filters"/> admit its access type. For each such gateway ECS creates a gateway route, which has an HTTPS
/// host name of its own.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnector.html</para>
/// </remarks>
[EcsShape]
public sealed partial record GatewayConnector
{
    /// <summary>
    /// Required. The name of the port that the gateway sends traffic to, as a port mapping of the task definition
    /// names it.
    /// </summary>
    public required string PortName { get; init; }

    /// <summary>How the gateway finds out which tasks are healthy.</summary>
    /// <value>Null: the gateway's own defaults.</value>
    public GatewayConnectorHealthCheck? HealthCheck { get; init; }

    /// <summary>Which of the gateway's ingress paths the port is offered on.</summary>
    /// <value>Null: no restriction.</value>
    public GatewayConnectorFilters? Filters { get; init; }
}
