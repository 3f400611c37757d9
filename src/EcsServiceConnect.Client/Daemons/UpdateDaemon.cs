using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Changes a daemon and rolls the change out, instance by instance.</summary>
/// <remarks>
/// <para>Task definition and capacity providers must be named even if they stay as they are.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateDaemon.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateDaemonRequest : EcsRequest<UpdateDaemonResponse>
{
    /// <summary>Required. The full ARN of the daemon.</summary>
    public required string DaemonArn { get; init; }

    /// <summary>Required. The full ARN of the daemon task definition to run.</summary>
    public required string DaemonTaskDefinitionArn { get; init; }

    /// <summary>
    /// Required. The full ARNs of the capacity providers, of managed instances, whose instances run the daemon. One
    /// that is left out loses the daemon.
    /// </summary>
    public required IReadOnlyList<string> CapacityProviderArns { get; init; }

    /// <summary>How the change is rolled out over the instances.</summary>
    /// <value>Null: left to the service.</value>
    public DaemonDeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>Whether the daemon's tasks get its tags.</summary>
    /// <value>Absent: left to the service.</value>
    public DaemonPropagateTags PropagateTags { get; init; }

    /// <summary>True to put tags of ECS's own on the daemon's tasks, with the names of cluster and daemon.</summary>
    /// <value>Null: left to the service.</value>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>True to let <see cref="ExecuteCommandRequest"/> run commands in the daemon's containers.</summary>
    /// <value>Null: left to the service.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>Whether an instance on which the daemon does not run is unfit for other tasks.</summary>
    /// <value>Null: left to the service.</value>
    public bool? Critical { get; init; }
}

/// <summary>The answer to <see cref="UpdateDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateDaemonResponse : EcsResponse
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

    /// <summary>The full ARN of the deployment that rolls the change out.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? DeploymentArn { get; init; }
}
