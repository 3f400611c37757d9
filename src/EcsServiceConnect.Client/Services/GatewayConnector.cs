using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnector.html</remarks>
[EcsShape]
public sealed partial record GatewayConnector
{
    /// <summary>TODO ['required=True']</summary>
    public required string PortName { get; init; }

    /// <summary>TODO </summary>
    public GatewayConnectorHealthCheck? HealthCheck { get; init; }

    /// <summary>TODO </summary>
    public GatewayConnectorFilters? Filters { get; init; }
}
