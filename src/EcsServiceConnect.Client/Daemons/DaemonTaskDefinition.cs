using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A revision of a daemon task definition: the containers that a daemon runs on each instance.</summary>
/// <remarks>
/// It never changes; registering again makes the next revision of the family.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonTaskDefinition.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonTaskDefinition
{
    /// <summary>The full ARN, with family and revision.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? DaemonTaskDefinitionArn { get; init; }

    /// <summary>The family that it is a revision of.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Family { get; init; }

    /// <summary>The number of the revision: 1 for the first of the family, and one more each time.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? Revision { get; init; }

    /// <summary>The ARN of the IAM role that the applications in the containers use.</summary>
    /// <value>Null if they have none.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS pulls images, writes logs and reads secrets.</summary>
    /// <value>Null if there is none.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>The containers that run together on each instance.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<DaemonContainerDefinition> ContainerDefinitions { get; init; } = [];

    /// <summary>The volumes that the containers can mount.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<DaemonVolume> Volumes { get; init; } = [];

    /// <summary>The CPU of the task in units of 1/1024 vCPU, as a text.</summary>
    /// <value>Null: no limit of the task.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory of the task in MiB, as a text.</summary>
    /// <value>Null: no limit of the task.</value>
    public string? Memory { get; init; }

    /// <summary>Whether it can be used.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonTaskDefinitionStatus Status { get; init; }

    /// <summary>When it was registered.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>When its deletion was asked for.</summary>
    /// <value>Null unless it was.</value>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <summary>The ARN of who registered it.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? RegisteredBy { get; init; }

    /// <summary>Which processes the containers can see.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonPidMode PidMode { get; init; }

    /// <summary>Which processes the containers share inter-process communication with.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonIpcMode IpcMode { get; init; }
}
