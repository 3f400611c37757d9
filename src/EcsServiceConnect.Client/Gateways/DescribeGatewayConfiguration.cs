using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The present settings of a gateway; the member that is set determines its kind.</summary>
/// <remarks>
/// <para>At most one member is set. None is set if the gateway is of a kind that this version does not support.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayConfiguration.html</para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record DescribeGatewayConfiguration
{
    /// <summary>
    /// The settings of a gateway that consists of shared Application Load Balancers and distinguishes services by host
    /// name.
    /// </summary>
    /// <value>Null for a gateway of another kind.</value>
    public DescribeGatewayAlbConfiguration? HostSharedAlb { get; private init; }
}
