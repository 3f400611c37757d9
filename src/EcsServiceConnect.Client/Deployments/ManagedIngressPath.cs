using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A way by which traffic reaches a service, with the resources that ECS made for it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedIngressPath.html</remarks>
[EcsShape]
public sealed partial record ManagedIngressPath
{
    /// <summary>Whether it begins in the internet or in the VPC.</summary>
    /// <value>Absent where the service does not tell.</value>
    public AccessType AccessType { get; init; }

    /// <summary>The address that it begins at.</summary>
    /// <value>Null until there is one.</value>
    public string? Endpoint { get; init; }

    /// <summary>The load balancer; services may share it.</summary>
    /// <value>Null until there is one.</value>
    public ManagedLoadBalancer? LoadBalancer { get; init; }

    /// <summary>The security groups of the load balancer.</summary>
    /// <value>Empty until there are any.</value>
    public IReadOnlyList<ManagedSecurityGroup> LoadBalancerSecurityGroups { get; init; } = [];

    /// <summary>The certificate for the address.</summary>
    /// <value>Null until there is one.</value>
    public ManagedCertificate? Certificate { get; init; }

    /// <summary>The listener of the load balancer.</summary>
    /// <value>Null until there is one.</value>
    public ManagedListener? Listener { get; init; }

    /// <summary>The rule of the listener that leads to the service.</summary>
    /// <value>Null until there is one.</value>
    public ManagedListenerRule? Rule { get; init; }

    /// <summary>The target groups that the service's tasks are registered with.</summary>
    /// <value>Empty until there are any.</value>
    public IReadOnlyList<ManagedTargetGroup> TargetGroups { get; init; } = [];
}
