using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The resources that serve the connection of a service to a gateway, by the kind of gateway.</summary>
/// <remarks>
/// At most one member is set. It has none if the gateway is of a kind that this version does not know.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectionResources.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayConnectionResources
{
    /// <summary>The resources of each Application Load Balancer that tells services apart by host name.</summary>
    /// <value>Null if the gateway is of another kind.</value>
    public IReadOnlyList<GatewayConnectionAlbResources>? HostSharedAlb { get; private init; }
}
