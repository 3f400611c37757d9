using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A security group that ECS created for an Express Mode service: for its load balancer, or for the network interfaces
/// of its tasks. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedSecurityGroup.html</remarks>
[EcsShape]
public sealed partial record ManagedSecurityGroup
{
    /// <summary>The ARN of the security group. Its last part is the group's id.</summary>
    /// <value>Null until the security group has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the security group is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the security group is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the security group.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
