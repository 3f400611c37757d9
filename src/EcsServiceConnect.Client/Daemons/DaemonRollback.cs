using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A rollback of a daemon's deployment.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonRollback.html</remarks>
[EcsShape]
public sealed partial record DaemonRollback
{
    /// <summary>Why the deployment is rolled back, in words.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Reason { get; init; }

    /// <summary>When the rollback began.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The full ARN of the daemon revision that the rollback leads to.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? RollbackTargetDaemonRevisionArn { get; init; }

    /// <summary>The capacity providers whose instances are rolled back.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<string> RollbackCapacityProviders { get; init; } = [];
}
