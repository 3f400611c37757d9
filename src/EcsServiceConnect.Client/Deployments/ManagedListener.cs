using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The load balancer listener that ECS created for an Express Mode service: it accepts the callers' connections.
/// Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedListener.html</remarks>
[EcsShape]
public sealed partial record ManagedListener
{
    /// <summary>The ARN of the listener.</summary>
    /// <value>Null until the listener has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the listener is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the listener is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the listener.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
