using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A daemon's deployment in brief, as it appears in lists. <see cref="DescribeDaemonDeploymentsRequest"/> returns the
/// details.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentSummary.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentSummary
{
    /// <summary>The full ARN of the deployment, by which it can be described.</summary>
    public string? DaemonDeploymentArn { get; init; }

    /// <summary>The full ARN of the daemon that is rolled out.</summary>
    public string? DaemonArn { get; init; }

    /// <summary>The full ARN of the cluster that the daemon belongs to.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>The state of the deployment.</summary>
    public DaemonDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, in words for people.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>The full ARN of the daemon revision that the deployment leads to.</summary>
    public string? TargetDaemonRevisionArn { get; init; }

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
