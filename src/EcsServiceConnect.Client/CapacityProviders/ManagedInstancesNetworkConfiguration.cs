using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The network that managed instances are started in.</summary>
/// <remarks>
/// <para>
/// This is the network of the instances; tasks with the network mode <c>awsvpc</c> have a network configuration of
/// their own.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedInstancesNetworkConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ManagedInstancesNetworkConfiguration
{
    /// <summary>
    /// The ids of the subnets to start instances in, all in one VPC. ECS spreads the instances over them, so name
    /// subnets in several Availability Zones.
    /// </summary>
    /// <value>Null: none are named; the API does not state which subnets are used then.</value>
    public IReadOnlyList<string>? Subnets { get; init; }

    /// <summary>The ids of the security groups that decide what traffic instances may receive and send.</summary>
    /// <value>Null: none are named; the API does not state which are used then.</value>
    public IReadOnlyList<string>? SecurityGroups { get; init; }
}
