using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a daemon is to run, fixed at one time.</summary>
/// <remarks>
/// A revision never changes; a change of the daemon makes a new one.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonRevision.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonRevision
{
    /// <summary>The full ARN of the daemon revision.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonRevisionArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>The full ARN of the daemon.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DaemonArn { get; init; }

    /// <summary>The full ARN of the daemon task definition.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DaemonTaskDefinitionArn { get; init; }

    /// <summary>When the revision was made.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The images of the containers, with the digests that their tags stood for.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<DaemonContainerImage> ContainerImages { get; init; } = [];

    /// <summary>Whether the daemon's tasks get its tags.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonPropagateTags PropagateTags { get; init; }

    /// <summary>Whether the daemon's tasks get tags of ECS's own.</summary>
    /// <value>Null where the service does not tell.</value>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>Whether commands can be run in the daemon's containers.</summary>
    /// <value>Null where the service does not tell.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>Whether an instance on which the daemon does not run is unfit for other tasks.</summary>
    /// <value>Null where the service does not tell.</value>
    public bool? Critical { get; init; }
}
