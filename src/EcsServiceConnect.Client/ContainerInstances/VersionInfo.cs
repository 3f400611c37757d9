using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The versions of what runs the containers on a container instance.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VersionInfo.html</remarks>
[EcsShape]
public sealed partial record VersionInfo
{
    /// <summary>The version of the container agent, such as <c>1.99.0</c>.</summary>
    /// <value>Null where it is not told.</value>
    public string? AgentVersion { get; init; }

    /// <summary>The commit that the container agent was built from.</summary>
    /// <value>Null where it is not told.</value>
    public string? AgentHash { get; init; }

    /// <summary>The version of Docker, such as <c>DockerVersion: 25.0.8</c>.</summary>
    /// <value>Null where it is not told.</value>
    public string? DockerVersion { get; init; }
}
