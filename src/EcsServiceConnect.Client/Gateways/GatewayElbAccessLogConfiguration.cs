using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The access logs of a gateway's load balancers: one line per request, for all services behind the gateway.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbAccessLogConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayElbAccessLogConfiguration
{
    /// <summary>Where the access logs are written. Setting it switches them on.</summary>
    /// <value>Null: no access logs are written.</value>
    public GatewayElbAccessLogDestination? Destination { get; init; }
}
