using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The resources that serve a route, by the kind of gateway.</summary>
/// <remarks>
/// <para>At most one member is set. None is set if the gateway is of a kind that this version does not support.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteResources.html</para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayRouteResources
{
    /// <summary>What serves the route on each Application Load Balancer.</summary>
    /// <value>Null for a gateway of another kind.</value>
    public IReadOnlyList<GatewayRouteAlbResources>? HostSharedAlb { get; private init; }
}
