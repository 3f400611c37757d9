using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Registers a daemon task definition: the containers that a daemon runs on each instance.</summary>
/// <remarks>
/// <para>The first call with a family makes revision 1, each further one the next revision.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record RegisterDaemonTaskDefinitionRequest : EcsRequest<RegisterDaemonTaskDefinitionResponse>
{
    /// <summary>
    /// Required. The name that all revisions share: up to 255 letters, digits, underscores and hyphens.
    /// </summary>
    public required string Family { get; init; }

    /// <summary>The ARN of the IAM role that the applications in the containers use.</summary>
    /// <value>Null: none.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS pulls images, writes logs and reads secrets.</summary>
    /// <value>Null: none.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>Required. The containers, at least one.</summary>
    public required IReadOnlyList<DaemonContainerDefinition> ContainerDefinitions { get; init; }

    /// <summary>The CPU of the task in units of 1/1024 vCPU, as a text such as <c>256</c>.</summary>
    /// <value>Null: no limit of the task.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory of the task in MiB, as a text such as <c>512</c>.</summary>
    /// <value>Null: no limit of the task.</value>
    public string? Memory { get; init; }

    /// <summary>The volumes that the containers can mount.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<DaemonVolume>? Volumes { get; init; }

    /// <summary>Tags for the revision: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Which processes the containers can see.</summary>
    /// <value>Absent: left to the service.</value>
    public DaemonPidMode PidMode { get; init; }

    /// <summary>Which processes the containers share inter-process communication with.</summary>
    /// <value>Absent: left to the service.</value>
    public DaemonIpcMode IpcMode { get; init; }
}

/// <summary>The answer to <see cref="RegisterDaemonTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record RegisterDaemonTaskDefinitionResponse : EcsResponse
{
    /// <summary>The full ARN of the new revision.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonTaskDefinitionArn { get; init; }
}
