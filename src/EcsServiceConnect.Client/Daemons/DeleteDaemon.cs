using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes a daemon: its tasks are taken off the instances.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html
/// </remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteDaemonRequest : EcsRequest<DeleteDaemonResponse>
{
    /// <summary>Required. The full ARN of the daemon.</summary>
    public required string DaemonArn { get; init; }
}

/// <summary>The answer to <see cref="DeleteDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteDaemonResponse : EcsResponse
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

    /// <summary>The full ARN of the deployment that takes the daemon off the instances.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DeploymentArn { get; init; }
}
