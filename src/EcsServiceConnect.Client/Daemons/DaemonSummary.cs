using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A daemon in brief, as it appears in lists. <see cref="DescribeDaemonRequest"/> returns the details.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonSummary.html</remarks>
[EcsShape]
public sealed partial record DaemonSummary
{
    /// <summary>
    /// The full ARN of the daemon, <c>arn:aws:ecs:REGION:ACCOUNT:daemon/CLUSTER/NAME</c>. Its last part is the daemon's
    /// name.
    /// </summary>
    public string? DaemonArn { get; init; }

    /// <summary>Whether the daemon is active or is being deleted.</summary>
    public DaemonStatus Status { get; init; }

    /// <summary>When the daemon was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the daemon was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
