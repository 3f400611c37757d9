using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The new state of a managed agent, as the container agent reports it. Managed agents run inside containers, such as
/// the one that ECS Exec needs.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgentStateChange.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedAgentStateChange
{
    /// <summary>Required. The name of the container that the managed agent runs in.</summary>
    public required string ContainerName { get; init; }

    /// <summary>Required. Which managed agent it is.</summary>
    public required ManagedAgentName ManagedAgentName { get; init; }

    /// <summary>Required. The new state of the managed agent, such as <c>RUNNING</c> or <c>STOPPED</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Why the managed agent is in this state, for people.</summary>
    /// <value>Null if there is nothing to explain.</value>
    public string? Reason { get; init; }
}
