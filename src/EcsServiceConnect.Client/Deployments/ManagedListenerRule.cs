using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The listener rule that ECS created for an Express Mode service: it routes requests for the service's endpoint to its
/// target groups. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedListenerRule.html</remarks>
[EcsShape]
public sealed partial record ManagedListenerRule
{
    /// <summary>The ARN of the listener rule.</summary>
    /// <value>Null until the rule has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the rule is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the rule is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the rule.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
