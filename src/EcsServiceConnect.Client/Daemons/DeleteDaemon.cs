using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Deletes a daemon: ECS drains the instances that run it and replaces them with new ones without it.
/// </summary>
/// <remarks>
/// <para>
/// The daemon must be <see cref="DaemonStatus.Active"/>. The other tasks of services move to the new instances. Wait
/// until the daemon's tasks have stopped before you delete its capacity providers or its cluster.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html</para>
/// </remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteDaemonRequest : EcsRequest<DeleteDaemonResponse>
{
    /// <summary>Required. The full ARN of the daemon.</summary>
    public required string DaemonArn { get; init; }
}

/// <summary>The response to <see cref="DeleteDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteDaemonResponse : EcsResponse
{
    /// <summary>The full ARN of the daemon that is being deleted.</summary>
    public string? DaemonArn { get; init; }

    /// <summary>The status of the daemon, now <see cref="DaemonStatus.DeleteInProgress"/>.</summary>
    public DaemonStatus Status { get; init; }

    /// <summary>When the daemon was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the daemon was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// The full ARN of the deployment that removes the daemon from the instances. Follow it with
    /// <see cref="DescribeDaemonDeploymentsRequest"/>.
    /// </summary>
    public string? DeploymentArn { get; init; }
}
