using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A daemon in brief, as lists give it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonSummary.html</remarks>
[EcsShape]
public sealed partial record DaemonSummary
{
    /// <summary>The full ARN of the daemon.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonArn { get; init; }

    /// <summary>How far the daemon is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonStatus Status { get; init; }

    /// <summary>When the daemon was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the daemon was last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
