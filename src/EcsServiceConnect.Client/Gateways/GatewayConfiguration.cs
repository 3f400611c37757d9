using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a gateway consists of, by its kind. Made by its factory, <c>FromHostSharedAlb</c>.</summary>
/// <remarks>
/// Exactly one member is set; a request that holds a configuration without one is refused before it is sent.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConfiguration.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayConfiguration
{
    /// <summary>Application Load Balancers that services share and that tell them apart by host name.</summary>
    /// <value>Null if the gateway is of another kind.</value>
    public HostSharedAlbConfiguration? HostSharedAlb { get; private init; }
}
