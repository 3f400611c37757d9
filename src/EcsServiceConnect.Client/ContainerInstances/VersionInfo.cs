using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The versions of the software that runs containers on a container instance.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VersionInfo.html</remarks>
[EcsShape]
public sealed partial record VersionInfo
{
    /// <summary>The version of the container agent, such as <c>1.99.0</c>.</summary>
    public string? AgentVersion { get; init; }

    /// <summary>The hash of the Git commit that the container agent was built from.</summary>
    public string? AgentHash { get; init; }

    /// <summary>The version of Docker, such as <c>DockerVersion: 25.0.8</c>.</summary>
    public string? DockerVersion { get; init; }
}
