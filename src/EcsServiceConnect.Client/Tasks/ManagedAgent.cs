using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgent.html</remarks>
[EcsShape]
public sealed partial record ManagedAgent
{
    /// <summary>TODO </summary>
    public DateTimeOffset? LastStartedAt { get; init; }

    /// <summary>TODO </summary>
    public ManagedAgentName Name { get; init; }

    /// <summary>TODO </summary>
    public string? Reason { get; init; }

    /// <summary>TODO </summary>
    public string? LastStatus { get; init; }
}
