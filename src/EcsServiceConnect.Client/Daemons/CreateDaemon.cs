using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a daemon: one task of a daemon task definition on every container instance of the capacity providers
/// named, kept there by ECS.
/// </summary>
/// <remarks>
/// <para>
/// Log routers and agents of monitoring are typical daemons. An instance gets its daemons before other tasks are
/// placed on it.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateDaemon.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateDaemonRequest : EcsRequest<CreateDaemonResponse>
{
    /// <summary>Required. The name of the daemon, unique in its cluster. It cannot be changed later.</summary>
    public required string DaemonName { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? ClusterArn { get; init; }

    /// <summary>Required. The full ARN of the daemon task definition to run.</summary>
    public required string DaemonTaskDefinitionArn { get; init; }

    /// <summary>
    /// Required. The full ARNs of the capacity providers, of managed instances, whose instances run the daemon.
    /// </summary>
    public required IReadOnlyList<string> CapacityProviderArns { get; init; }

    /// <summary>How the daemon is rolled out over the instances.</summary>
    /// <value>Null: the defaults of <see cref="DaemonDeploymentConfiguration"/>.</value>
    public DaemonDeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>Tags for the daemon: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Whether the daemon's tasks get its tags.</summary>
    /// <value>Absent: left to the service.</value>
    public DaemonPropagateTags PropagateTags { get; init; }

    /// <summary>True to put tags of ECS's own on the daemon's tasks, with the names of cluster and daemon.</summary>
    /// <value>Null: false.</value>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>True to let <see cref="ExecuteCommandRequest"/> run commands in the daemon's containers.</summary>
    /// <value>Null: false.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>A text of up to 64 ASCII characters that makes a repeated call the same one.</summary>
    /// <value>Null: the client makes one per call, and keeps it over its retries.</value>
    public string? ClientToken { get; init; }

    /// <summary>Whether an instance on which the daemon does not run is unfit for other tasks.</summary>
    /// <value>Null: left to the service.</value>
    public bool? Critical { get; init; }
}

/// <summary>The answer to <see cref="CreateDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateDaemonResponse : EcsResponse
{
    /// <summary>The full ARN of the new daemon.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonArn { get; init; }

    /// <summary>How far the daemon is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonStatus Status { get; init; }

    /// <summary>When the daemon was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The full ARN of the deployment that rolls the daemon out.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DeploymentArn { get; init; }
}
