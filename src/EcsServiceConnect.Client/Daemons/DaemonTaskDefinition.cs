using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A revision of a daemon task definition: the containers that a daemon runs on each instance, and what they may use.
/// </summary>
/// <remarks>
/// <para>A revision never changes; to change something, register the next revision of the family.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonTaskDefinition.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonTaskDefinition
{
    /// <summary>
    /// The full ARN, <c>arn:aws:ecs:REGION:ACCOUNT:daemon-task-definition/FAMILY:REVISION</c>. Daemons are created and
    /// updated with it.
    /// </summary>
    public string? DaemonTaskDefinitionArn { get; init; }

    /// <summary>The name that all revisions of this daemon task definition share.</summary>
    public string? Family { get; init; }

    /// <summary>
    /// The number of the revision: 1 for the first of the family, and one more for each that follows.
    /// </summary>
    public int? Revision { get; init; }

    /// <summary>The IAM role whose permissions the programs in the containers have.</summary>
    /// <value>Null where none is set.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS pulls images, writes logs and reads secrets.</summary>
    /// <value>Null where none is set.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>The containers that run together on each instance.</summary>
    public IReadOnlyList<DaemonContainerDefinition> ContainerDefinitions { get; init; } = [];

    /// <summary>The volumes that the containers can mount.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<DaemonVolume> Volumes { get; init; } = [];

    /// <summary>
    /// The CPU of the daemon's task in CPU units (1024 make a vCPU), as decimal text such as <c>256</c>.
    /// </summary>
    /// <value>Null where the task has no CPU size of its own.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory of the daemon's task in MiB, as decimal text such as <c>512</c>.</summary>
    /// <value>Null where the task has no memory size of its own.</value>
    public string? Memory { get; init; }

    /// <summary>Whether daemons can be created with it and changed to it.</summary>
    public DaemonTaskDefinitionStatus Status { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>When its deletion was requested.</summary>
    /// <value>Null unless it was.</value>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <summary>The ARN of the user or role that registered it.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>Whether the daemon has a process namespace of its own.</summary>
    public DaemonPidMode PidMode { get; init; }

    /// <summary>Whether the daemon has a namespace for inter-process communication of its own.</summary>
    public DaemonIpcMode IpcMode { get; init; }
}
