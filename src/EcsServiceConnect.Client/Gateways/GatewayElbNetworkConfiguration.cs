using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Where in a VPC the load balancers of a gateway stand.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbNetworkConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayElbNetworkConfiguration
{
    /// <summary>
    /// The id of a security group, such as <c>sg-0123456789abcdef0</c>, that says from where traffic may come in.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public string? InboundSecurityGroup { get; init; }

    /// <summary>
    /// The ids of the subnets, such as <c>subnet-0123456789abcdef0</c>, at least two in different availability zones
    /// of one VPC.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public IReadOnlyList<string>? Subnets { get; init; }

    /// <summary>The kinds of addresses that the load balancers have.</summary>
    /// <value>Absent: left to the service.</value>
    public GatewayElbIpAddressType IpAddressType { get; init; }
}
