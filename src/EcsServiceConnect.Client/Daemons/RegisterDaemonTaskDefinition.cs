using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Registers a daemon task definition: the containers that a daemon runs on each instance, and what they may use.
/// </summary>
/// <remarks>
/// <para>
/// The first call with a family makes revision 1, each further one the next revision. A running daemon keeps its
/// revision until <see cref="UpdateDaemonRequest"/> names another. There is no network mode to choose; see
/// <see cref="DaemonContainerDefinition"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record RegisterDaemonTaskDefinitionRequest : EcsRequest<RegisterDaemonTaskDefinitionResponse>, ITaggableRequest
{
    /// <summary>
    /// Required. The name that all revisions share: up to 255 letters, digits, hyphens and underscores.
    /// </summary>
    public required string Family { get; init; }

    /// <summary>The IAM role, by name or full ARN, whose permissions the programs in the containers have.</summary>
    /// <value>Null: none.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS pulls images from Amazon ECR, sends logs to CloudWatch Logs and reads
    /// secrets. Needed where the daemon does any of these.
    /// </summary>
    /// <value>Null: none.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>Required. The containers that run together on each instance, at least one of them essential.</summary>
    public required IReadOnlyList<DaemonContainerDefinition> ContainerDefinitions { get; init; }

    /// <summary>
    /// The CPU to keep for the daemon's task, in CPU units (1024 make a vCPU), as decimal text such as <c>256</c>.
    /// </summary>
    /// <value>Null: no CPU size for the task; those of the containers hold.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory to keep for the daemon's task, in MiB, as decimal text such as <c>512</c>.</summary>
    /// <value>Null: no memory size for the task; those of the containers hold.</value>
    public string? Memory { get; init; }

    /// <summary>
    /// The volumes that the containers can mount: directories of the instance, or log files of other tasks.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<DaemonVolume>? Volumes { get; init; }

    /// <summary>
    /// Tags for the revision: at most 50, every key once. Keys have 1 to 128 characters, values up to 256; neither may
    /// begin with <c>aws:</c> in any casing.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Whether the daemon has a process namespace of its own, or sees the processes of the instance.</summary>
    /// <value>Absent: <see cref="DaemonPidMode.None"/>, its own.</value>
    public DaemonPidMode PidMode { get; init; }

    /// <summary>
    /// Whether the daemon has a namespace for inter-process communication of its own, or shares that of the instance.
    /// </summary>
    /// <value>Absent: <see cref="DaemonIpcMode.None"/>, its own.</value>
    public DaemonIpcMode IpcMode { get; init; }
}

/// <summary>The response to <see cref="RegisterDaemonTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record RegisterDaemonTaskDefinitionResponse : EcsResponse
{
    /// <summary>The full ARN of the new revision, by which daemons are created and updated.</summary>
    public string? DaemonTaskDefinitionArn { get; init; }
}
