using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The settings of a new gateway; which member is set decides its kind. Made by its factory, <c>FromHostSharedAlb</c>.
/// </summary>
/// <remarks>
/// <para>
/// Exactly one member is set; a request that contains a configuration without any is invalid and is not sent.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConfiguration.html</para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayConfiguration
{
    /// <summary>
    /// A gateway of Application Load Balancers that the services share. Each service gets a host name of its own.
    /// </summary>
    /// <value>Null for a gateway of another kind.</value>
    public HostSharedAlbConfiguration? HostSharedAlb { get; private init; }
}
