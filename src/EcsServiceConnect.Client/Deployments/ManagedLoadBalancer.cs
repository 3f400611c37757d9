using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A load balancer that ECS made.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLoadBalancer.html</remarks>
[EcsShape]
public sealed partial record ManagedLoadBalancer
{
    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the load balancer is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the load balancer is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where it is reachable from: <c>internet-facing</c> or <c>internal</c>.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Scheme { get; init; }

    /// <summary>The ids of the subnets that it stands in.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>The ids of its security groups.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];
}
