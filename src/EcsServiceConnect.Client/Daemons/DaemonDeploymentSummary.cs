using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The deployment of a daemon in brief, as lists give it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentSummary.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentSummary
{
    /// <summary>The full ARN of the deployment.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonDeploymentArn { get; init; }

    /// <summary>The full ARN of the daemon.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DaemonArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>How far the deployment is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>The full ARN of the daemon revision that it leads to.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? TargetDaemonRevisionArn { get; init; }

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
