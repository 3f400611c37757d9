using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The subnets and security groups of an Express Mode service's tasks.</summary>
/// <remarks>
/// All subnets are of one VPC. Public subnets make the application reachable from the internet; with private ones it
/// is reachable from the VPC only.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceNetworkConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceNetworkConfiguration
{
    /// <summary>
    /// The ids of security groups, such as <c>sg-0123456789abcdef0</c>, that the tasks get besides the one that ECS
    /// makes.
    /// </summary>
    /// <value>Null: only that one.</value>
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>
    /// The ids of the subnets, such as <c>subnet-0123456789abcdef0</c>; at least two, in different availability
    /// zones.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public IReadOnlyList<string>? Subnets { get; init; }
}
