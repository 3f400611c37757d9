using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The settings of a daemon as they were when a deployment began: task definition, images, tags, ECS Exec.
/// </summary>
/// <remarks>
/// <para>A revision never changes; each change of the daemon makes a new one.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonRevision.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonRevision
{
    /// <summary>
    /// The full ARN of the revision, <c>arn:aws:ecs:REGION:ACCOUNT:daemon-revision/CLUSTER/DAEMON/ID</c>.
    /// </summary>
    public string? DaemonRevisionArn { get; init; }

    /// <summary>The full ARN of the cluster that the daemon belongs to.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>The full ARN of the daemon that this is a revision of.</summary>
    public string? DaemonArn { get; init; }

    /// <summary>
    /// The full ARN of the daemon task definition that the revision runs, with family and revision number.
    /// </summary>
    public string? DaemonTaskDefinitionArn { get; init; }

    /// <summary>When the revision was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The images of the containers, with the digests that their tags stood for.</summary>
    public IReadOnlyList<DaemonContainerImage> ContainerImages { get; init; } = [];

    /// <summary>Whether the daemon's tags are copied to its tasks.</summary>
    public DaemonPropagateTags PropagateTags { get; init; }

    /// <summary>Whether ECS puts tags of its own on the daemon's tasks.</summary>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>Whether ECS Exec can run commands in the containers of the daemon's tasks.</summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>
    /// Whether an instance accepts other tasks only while the daemon runs on it; see
    /// <see cref="CreateDaemonRequest.Critical"/>.
    /// </summary>
    public bool? Critical { get; init; }
}
