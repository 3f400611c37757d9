using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The resources that a service revision actually uses where its configuration names several: which of two target
/// groups gets its traffic, and by which listener rule. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResolvedConfiguration.html</remarks>
[EcsShape]
public sealed partial record ResolvedConfiguration
{
    /// <summary>The target group and listener rule of each load balancer entry of the revision.</summary>
    /// <value>Empty for a service without load balancers.</value>
    public IReadOnlyList<ServiceRevisionLoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>The target group and listener rule of each VPC Lattice entry of the revision.</summary>
    /// <value>Empty for a service that does not use VPC Lattice.</value>
    public IReadOnlyList<ServiceRevisionVpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];
}
