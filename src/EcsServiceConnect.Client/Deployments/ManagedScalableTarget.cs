using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The bounds between which ECS scales the number of tasks of an Express Mode service. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScalableTarget.html</remarks>
[EcsShape]
public sealed partial record ManagedScalableTarget
{
    /// <summary>The ARN of the scalable target in Application Auto Scaling.</summary>
    /// <value>Null until the scalable target has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the scalable target is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the scalable target is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the scalable target.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The lowest number of tasks that scaling goes down to.</summary>
    public int? MinCapacity { get; init; }

    /// <summary>The highest number of tasks that scaling goes up to.</summary>
    public int? MaxCapacity { get; init; }
}
