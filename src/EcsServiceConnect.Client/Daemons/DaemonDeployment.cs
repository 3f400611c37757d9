using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One roll-out of a daemon: which revision it brings to the instances, how far it is, and what could roll it back.
/// </summary>
/// <remarks>
/// <para>
/// ECS drains a batch of instances, starts new ones that run the target revision, moves the other tasks there, and
/// repeats this until no instance of an older revision is left. If the circuit breaker or an alarm finds a fault, ECS
/// rolls back to the revision before.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeployment.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeployment
{
    /// <summary>
    /// The full ARN of the deployment, <c>arn:aws:ecs:REGION:ACCOUNT:daemon-deployment/CLUSTER/DAEMON/ID</c>.
    /// </summary>
    public string? DaemonDeploymentArn { get; init; }

    /// <summary>The full ARN of the cluster that the daemon belongs to.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// The state of the deployment. Only <see cref="DaemonDeploymentStatus.Successful"/> means that all instances run
    /// the target revision; <see cref="DaemonDeploymentStatus.RollbackSuccessful"/> means that the deployment failed
    /// and was undone.
    /// </summary>
    public DaemonDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, in words for people.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>The revision that the deployment leads to, and on how many instances it runs already.</summary>
    public DaemonDeploymentRevisionDetail? TargetDaemonRevision { get; init; }

    /// <summary>The revisions that are being replaced, and on how many instances they still run.</summary>
    /// <value>Empty for the first deployment of a daemon.</value>
    public IReadOnlyList<DaemonDeploymentRevisionDetail> SourceDaemonRevisions { get; init; } = [];

    /// <summary>The circuit breaker of the deployment, and how many failures it has counted.</summary>
    public DaemonCircuitBreaker? CircuitBreaker { get; init; }

    /// <summary>The alarms that the deployment watches, and which of them have gone off.</summary>
    /// <value>Null where no alarms are configured.</value>
    public DaemonDeploymentAlarms? Alarms { get; init; }

    /// <summary>Why the deployment is rolled back, and to which revision.</summary>
    /// <value>Null unless a rollback has begun.</value>
    public DaemonRollback? Rollback { get; init; }

    /// <summary>
    /// The settings that the deployment follows: how many instances are replaced at a time, its alarms and its bake
    /// time.
    /// </summary>
    public DaemonDeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>When the deployment was created. It begins only at <see cref="StartedAt"/>.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When ECS began to carry the deployment out.</summary>
    /// <value>Null while it is <see cref="DaemonDeploymentStatus.Pending"/>.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When ECS stopped the deployment because it failed or a newer one replaced it.</summary>
    /// <value>Null unless it was stopped.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When the deployment ended, successfully or not.</summary>
    /// <value>Null until then.</value>
    public DateTimeOffset? FinishedAt { get; init; }
}
