using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One path by which traffic reaches an Express Mode service: the endpoint, and the resources that ECS created behind
/// it. The members are in the order of a request's path, from load balancer to tasks. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedIngressPath.html</remarks>
[EcsShape]
public sealed partial record ManagedIngressPath
{
    /// <summary>Whether the endpoint can be reached from the internet or from private networks only.</summary>
    public AccessType AccessType { get; init; }

    /// <summary>The address that callers use.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The Application Load Balancer. Several Express Mode services can share it.</summary>
    /// <value>Null until ECS has begun to create it.</value>
    public ManagedLoadBalancer? LoadBalancer { get; init; }

    /// <summary>The security groups of the load balancer, which decide who may connect to it.</summary>
    /// <value>Empty until ECS has begun to create them.</value>
    public IReadOnlyList<ManagedSecurityGroup> LoadBalancerSecurityGroups { get; init; } = [];

    /// <summary>The certificate that the listener uses for HTTPS requests to the endpoint.</summary>
    /// <value>Null until ECS has requested one.</value>
    public ManagedCertificate? Certificate { get; init; }

    /// <summary>The listener of the load balancer that accepts the connections.</summary>
    /// <value>Null until ECS has begun to create it.</value>
    public ManagedListener? Listener { get; init; }

    /// <summary>The rule of the listener that routes requests for the endpoint to the service.</summary>
    /// <value>Null until ECS has begun to create it.</value>
    public ManagedListenerRule? Rule { get; init; }

    /// <summary>
    /// The target groups that the service's tasks are registered with. There can be two, between which deployments
    /// shift traffic.
    /// </summary>
    /// <value>Empty until ECS has begun to create them.</value>
    public IReadOnlyList<ManagedTargetGroup> TargetGroups { get; init; } = [];
}
