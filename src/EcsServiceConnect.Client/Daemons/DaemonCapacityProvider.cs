using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How many instances of one capacity provider run a revision of a daemon, and how many run without it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonCapacityProvider.html</remarks>
[EcsShape]
public sealed partial record DaemonCapacityProvider
{
    /// <summary>The full ARN of the capacity provider.</summary>
    public string? Arn { get; init; }

    /// <summary>How many tasks of the daemon run on the capacity provider's instances: one on each.</summary>
    public int? RunningCount { get; init; }

    /// <summary>
    /// How many instances run without the daemon's task. They are not part of <see cref="RunningCount"/>. Only a daemon
    /// that is not critical (<see cref="CreateDaemonRequest.Critical"/>) leaves instances in use without it.
    /// </summary>
    public int? WithoutDaemonCount { get; init; }
}
