using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The configuration of a gateway as it is now, by its kind.</summary>
/// <remarks>
/// At most one member is set. It has none if the gateway is of a kind that this version does not know.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayConfiguration.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record DescribeGatewayConfiguration
{
    /// <summary>Application Load Balancers that tell services apart by host name.</summary>
    /// <value>Null if the gateway is of another kind.</value>
    public DescribeGatewayAlbConfiguration? HostSharedAlb { get; private init; }
}
