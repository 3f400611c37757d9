using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The subnets and security groups of an Express Mode service's tasks.</summary>
/// <remarks>
/// <para>
/// With public subnets the load balancer faces the internet and tasks get public addresses. With private ones (without
/// a route to an internet gateway) it can be reached from the VPC only, and tasks need a NAT gateway to call the
/// internet.
/// </para>
/// <para>
/// The first Express Mode service of a VPC settles the subnets of the load balancer of that kind. Those that follow
/// need subnets in the same Availability Zones, so choose a subnet in every zone for the first service.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceNetworkConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceNetworkConfiguration
{
    /// <summary>
    /// The ids of security groups, such as <c>sg-0123456789abcdef0</c>, that the tasks get besides the one that ECS
    /// creates. They can allow traffic from other sources than the load balancer.
    /// </summary>
    /// <value>Null: only the one that ECS creates.</value>
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>
    /// The ids of the subnets, such as <c>subnet-0123456789abcdef0</c>: all of one VPC, at least two, in different
    /// Availability Zones.
    /// </summary>
    /// <value>Null: the public subnets of the default VPC for a new service.</value>
    public IReadOnlyList<string>? Subnets { get; init; }
}
