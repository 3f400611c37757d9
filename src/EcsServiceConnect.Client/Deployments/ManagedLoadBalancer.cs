using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The Application Load Balancer that ECS created for Express Mode services. Services can share it. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLoadBalancer.html</remarks>
[EcsShape]
public sealed partial record ManagedLoadBalancer
{
    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until the load balancer has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the load balancer is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the load balancer is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the load balancer.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// Where the load balancer can be reached from: <c>internet-facing</c>, or <c>internal</c> for private networks
    /// only.
    /// </summary>
    public string? Scheme { get; init; }

    /// <summary>The ids of the subnets that the load balancer is in.</summary>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>The ids of the security groups that guard the load balancer.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];
}
