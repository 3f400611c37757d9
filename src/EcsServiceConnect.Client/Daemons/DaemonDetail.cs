using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A daemon: which revisions of it run, on how many instances, and which deployment is its latest.</summary>
/// <remarks>
/// <para>
/// The settings of the daemon, such as its task definition, belong to its revisions: pass
/// <see cref="DaemonRevisionDetail.Arn"/> to <see cref="DescribeDaemonRevisionsRequest"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDetail.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonDetail
{
    /// <summary>
    /// The full ARN of the daemon, <c>arn:aws:ecs:REGION:ACCOUNT:daemon/CLUSTER/NAME</c>. Its last part is the daemon's
    /// name.
    /// </summary>
    public string? DaemonArn { get; init; }

    /// <summary>The full ARN of the cluster that the daemon belongs to.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>
    /// Whether the daemon is active or is being deleted. For the progress of a change, see the status of the
    /// deployment.
    /// </summary>
    public DaemonStatus Status { get; init; }

    /// <summary>The revisions that run on instances: one, or during a deployment the old and the new one.</summary>
    public IReadOnlyList<DaemonRevisionDetail> CurrentRevisions { get; init; } = [];

    /// <summary>
    /// The full ARN of the latest deployment. Follow it with <see cref="DescribeDaemonDeploymentsRequest"/>.
    /// </summary>
    public string? DeploymentArn { get; init; }

    /// <summary>When the daemon was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the daemon was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
