using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A rule of a load balancer's listener that ECS made for a service.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedListenerRule.html</remarks>
[EcsShape]
public sealed partial record ManagedListenerRule
{
    /// <summary>The ARN of the rule.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the rule is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the rule is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
