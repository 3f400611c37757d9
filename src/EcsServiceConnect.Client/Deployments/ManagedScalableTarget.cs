using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The bounds between which ECS has the number of a service's tasks change.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScalableTarget.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedScalableTarget
{
    /// <summary>The ARN of the scalable target.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the scalable target is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the scalable target is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The fewest tasks that scaling goes down to.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? MinCapacity { get; init; }

    /// <summary>The most tasks that scaling goes up to.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? MaxCapacity { get; init; }
}
