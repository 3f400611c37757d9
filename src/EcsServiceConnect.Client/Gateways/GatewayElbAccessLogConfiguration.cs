using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether and where a gateway's load balancers write a line for each request.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbAccessLogConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayElbAccessLogConfiguration
{
    /// <summary>Where the access logs go.</summary>
    /// <value>Null: none are written.</value>
    public GatewayElbAccessLogDestination? Destination { get; init; }
}
