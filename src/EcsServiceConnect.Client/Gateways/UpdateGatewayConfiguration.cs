using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The settings to change of a gateway; the member that is set must match its kind. Made by its factory,
/// <c>FromHostSharedAlb</c>.
/// </summary>
/// <remarks>
/// Exactly one member is set; a request that contains a change without any is invalid and is not sent. Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGatewayConfiguration.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record UpdateGatewayConfiguration
{
    /// <summary>Changes for a gateway that consists of shared Application Load Balancers.</summary>
    /// <value>Null for a gateway of another kind.</value>
    public UpdateGatewayAlbConfiguration? HostSharedAlb { get; private init; }
}
