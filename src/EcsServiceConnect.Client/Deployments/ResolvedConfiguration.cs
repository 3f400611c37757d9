using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a service revision came to mean when it was made: resources that its configuration names only by way of
/// others.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResolvedConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ResolvedConfiguration
{
    /// <summary>The target groups and listener rules of load balancers.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ServiceRevisionLoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>The target groups of VPC Lattice.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ServiceRevisionVpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];
}
