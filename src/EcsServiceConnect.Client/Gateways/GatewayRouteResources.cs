using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The resources that serve a route, by the kind of gateway.</summary>
/// <remarks>
/// At most one member is set. It has none if the gateway is of a kind that this version does not know.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteResources.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayRouteResources
{
    /// <summary>The resources of each Application Load Balancer.</summary>
    /// <value>Null if the gateway is of another kind.</value>
    public IReadOnlyList<GatewayRouteAlbResources>? HostSharedAlb { get; private init; }
}
