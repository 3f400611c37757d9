using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A daemon: one task of its task definition on every instance of its capacity providers.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDetail.html</remarks>
[EcsShape]
public sealed partial record DaemonDetail
{
    /// <summary>The full ARN of the daemon.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>How far the daemon is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonStatus Status { get; init; }

    /// <summary>The revisions that run now: one, or during a deployment the old and the new one.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<DaemonRevisionDetail> CurrentRevisions { get; init; } = [];

    /// <summary>The full ARN of the latest deployment.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DeploymentArn { get; init; }

    /// <summary>When the daemon was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the daemon was last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
