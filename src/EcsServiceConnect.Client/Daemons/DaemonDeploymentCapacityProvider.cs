using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How far a deployment is on the instances of one capacity provider, counted for one revision of the daemon.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentCapacityProvider.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentCapacityProvider
{
    /// <summary>The full ARN of the capacity provider.</summary>
    public string? Arn { get; init; }

    /// <summary>On how many instances the daemon's task of this revision runs.</summary>
    public int? RunningInstanceCount { get; init; }

    /// <summary>
    /// How many instances run without the daemon's task. They are not part of <see cref="RunningInstanceCount"/>. Only
    /// a daemon that is not critical (<see cref="CreateDaemonRequest.Critical"/>) leaves instances in use without it.
    /// </summary>
    public int? WithoutDaemonInstanceCount { get; init; }

    /// <summary>
    /// How many instances are draining: they accept no new tasks, and ECS replaces them with new instances.
    /// </summary>
    public int? DrainingInstanceCount { get; init; }
}
