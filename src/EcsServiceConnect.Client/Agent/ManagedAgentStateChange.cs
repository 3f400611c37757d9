using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What the container agent tells of a managed agent in a container, such as the one that executes commands, whose
/// state has changed.
/// </summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgentStateChange.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedAgentStateChange
{
    /// <summary>Required. The name of the container in which the managed agent runs.</summary>
    public required string ContainerName { get; init; }

    /// <summary>Required. Which managed agent it is.</summary>
    public required ManagedAgentName ManagedAgentName { get; init; }

    /// <summary>Required. The managed agent's new state, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Why the managed agent is in this state, in words.</summary>
    /// <value>Null: left out.</value>
    public string? Reason { get; init; }
}
