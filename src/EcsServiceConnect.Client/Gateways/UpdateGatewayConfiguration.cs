using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What is to change of a gateway, by its kind. Made by its factory, <c>FromHostSharedAlb</c>.</summary>
/// <remarks>
/// Exactly one member is set; a request that holds a change without one is refused before it is sent.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGatewayConfiguration.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record UpdateGatewayConfiguration
{
    /// <summary>Application Load Balancers that services share and that tell them apart by host name.</summary>
    /// <value>Null if the gateway is of another kind.</value>
    public UpdateGatewayAlbConfiguration? HostSharedAlb { get; private init; }
}
