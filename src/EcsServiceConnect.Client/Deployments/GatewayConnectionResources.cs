using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The resources behind the connection of a service to a gateway, by the type of gateway. Received only.
/// </summary>
/// <remarks>
/// <para>
/// At most one member is set. None is set if the gateway is of a type that this version does not support.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectionResources.html</para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayConnectionResources
{
    /// <summary>
    /// The Application Load Balancer resources of a gateway whose load balancer is shared by services that are
    /// distinguished by host name: at most one entry.
    /// </summary>
    /// <value>Null if the gateway is of another type.</value>
    public IReadOnlyList<GatewayConnectionAlbResources>? HostSharedAlb { get; private init; }
}
