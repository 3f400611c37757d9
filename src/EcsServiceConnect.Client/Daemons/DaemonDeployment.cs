using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One roll-out of a daemon: what it leads from and to, and how far it is.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeployment.html</remarks>
[EcsShape]
public sealed partial record DaemonDeployment
{
    /// <summary>The full ARN of the deployment.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonDeploymentArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// How far the deployment is. A rollback that ended well is <c>ROLLBACK_SUCCESSFUL</c>, which means that the
    /// deployment failed.
    /// </summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>The daemon revision that it leads to, with the instances that run it.</summary>
    /// <value>Null where the service does not tell.</value>
    public DaemonDeploymentRevisionDetail? TargetDaemonRevision { get; init; }

    /// <summary>The daemon revisions that ran before, with the instances that still run them.</summary>
    /// <value>Empty for a new daemon.</value>
    public IReadOnlyList<DaemonDeploymentRevisionDetail> SourceDaemonRevisions { get; init; } = [];

    /// <summary>The circuit breaker, and how close it is to tripping.</summary>
    /// <value>Null where the service does not tell.</value>
    public DaemonCircuitBreaker? CircuitBreaker { get; init; }

    /// <summary>The alarms that can roll the deployment back.</summary>
    /// <value>Null where there are none.</value>
    public DaemonDeploymentAlarms? Alarms { get; init; }

    /// <summary>The rollback of the deployment.</summary>
    /// <value>Null unless it was rolled back.</value>
    public DaemonRollback? Rollback { get; init; }

    /// <summary>The rules that the deployment follows.</summary>
    /// <value>Null where the service does not tell.</value>
    public DaemonDeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>When the deployment was asked for.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the deployment began.</summary>
    /// <value>Null while it is pending.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was stopped.</summary>
    /// <value>Null unless it was.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When it ended, well or badly.</summary>
    /// <value>Null until then.</value>
    public DateTimeOffset? FinishedAt { get; init; }
}
