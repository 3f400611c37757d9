using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An agent that ECS runs in a container beside the application. Received only.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgent.html</remarks>
[EcsShape]
public sealed partial record ManagedAgent
{
    /// <summary>When the agent was last started.</summary>
    /// <value>Null until it has been started.</value>
    public DateTimeOffset? LastStartedAt { get; init; }

    /// <summary>
    /// Which agent it is; <see cref="ManagedAgentName.ExecuteCommandAgent"/> is the one that ECS Exec needs.
    /// </summary>
    public ManagedAgentName Name { get; init; }

    /// <summary>Why the agent is in its state, as text.</summary>
    /// <value>Null where there is nothing to explain.</value>
    public string? Reason { get; init; }

    /// <summary>
    /// The agent's last known state: <c>PENDING</c>, <c>RUNNING</c> or <c>STOPPED</c>. ECS Exec works only while it
    /// is <c>RUNNING</c>. Events of EventBridge call the member <c>status</c>.
    /// </summary>
    [EventWireName("status")]
    public string? LastStatus { get; init; }
}
