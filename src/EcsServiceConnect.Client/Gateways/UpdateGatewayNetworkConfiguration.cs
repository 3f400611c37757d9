using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The network settings of a gateway that can be changed: the inbound security group.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGatewayNetworkConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record UpdateGatewayNetworkConfiguration
{
    /// <summary>
    /// The id of a security group of yours, such as <c>sg-0123456789abcdef0</c>, whose inbound rules decide who may
    /// reach the load balancers.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? InboundSecurityGroup { get; init; }
}
