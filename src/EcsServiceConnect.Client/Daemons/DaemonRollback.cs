using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The rollback of a daemon's deployment: why it happened, and which revision it brings back.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonRollback.html</remarks>
[EcsShape]
public sealed partial record DaemonRollback
{
    /// <summary>
    /// Why the deployment was rolled back, in words for people: for instance that its circuit breaker failed it.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>When the rollback began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The full ARN of the daemon revision that the rollback brings back.</summary>
    public string? RollbackTargetDaemonRevisionArn { get; init; }

    /// <summary>The capacity providers whose instances are rolled back.</summary>
    public IReadOnlyList<string> RollbackCapacityProviders { get; init; } = [];
}
