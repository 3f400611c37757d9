using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Where in the network a gateway's load balancers stand: subnets, IP addresses and inbound security group.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbNetworkConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayElbNetworkConfiguration
{
    /// <summary>
    /// The id of a security group of yours, such as <c>sg-0123456789abcdef0</c>, whose inbound rules decide who may
    /// reach the load balancers. ECS then adds no inbound rules to the security group that it manages itself.
    /// </summary>
    /// <value>Null: ECS manages the inbound rules.</value>
    public string? InboundSecurityGroup { get; init; }

    /// <summary>
    /// The ids of the subnets, such as <c>subnet-0123456789abcdef0</c>: at least two, of one VPC and in different
    /// Availability Zones. A service can connect only if the gateway has a subnet in every zone that the service uses,
    /// and the VPC is the same. They cannot be changed later.
    /// </summary>
    /// <value>Null: the subnets of the region's default VPC, which must exist then.</value>
    public IReadOnlyList<string>? Subnets { get; init; }

    /// <summary>The kinds of IP addresses of the load balancers. It cannot be changed later.</summary>
    /// <value>Absent: <see cref="GatewayElbIpAddressType.Dualstack"/>.</value>
    public GatewayElbIpAddressType IpAddressType { get; init; }
}
