using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One revision of a task definition, as the service stores it: the registered members with defaults filled in, and its
/// state.
/// </summary>
/// <remarks>
/// Everything but the status and the times that go with it stays as registered. Lists that were left out are empty
/// here.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html</para>
/// </remarks>
[EcsShape]
[CopiedFrom(typeof(RegisterTaskDefinitionRequest))]
public sealed partial record TaskDefinition
{
    /// <summary>The full ARN, <c>arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION</c>.</summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>The containers, with what the service has filled in.</summary>
    public IReadOnlyList<ContainerDefinition> ContainerDefinitions { get; init; } = [];

    /// <summary>The name that all revisions share.</summary>
    public string? Family { get; init; }

    /// <summary>The IAM role that programs in the containers act as, as it was registered: an ARN or a name.</summary>
    /// <value>Null: the containers have no role of the task's.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS acts for the task.</summary>
    /// <value>Null: none.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>How the containers are connected to the network.</summary>
    /// <value>Absent: none was registered, and the instances' default applies, <c>bridge</c> on Linux.</value>
    public NetworkMode NetworkMode { get; init; }

    /// <summary>
    /// The number of this revision in its family: 1 for the first, and one more for each registration.
    /// </summary>
    public int? Revision { get; init; }

    /// <summary>The volumes that containers can mount.</summary>
    public IReadOnlyList<Volume> Volumes { get; init; } = [];

    /// <summary>
    /// Whether the revision can be used (<c>ACTIVE</c>), was deregistered (<c>INACTIVE</c>) or is being deleted
    /// (<c>DELETE_IN_PROGRESS</c>).
    /// </summary>
    public TaskDefinitionStatus Status { get; init; }

    /// <summary>
    /// The capabilities that a container instance needs to run the task, as the service derived them from the
    /// definition, such as <c>com.amazonaws.ecs.capability.docker-remote-api.1.18</c>. Without effect on Fargate.
    /// </summary>
    [OmittedIfEmpty]
    public IReadOnlyList<EcsAttribute> RequiresAttributes { get; init; } = [];

    /// <summary>Conditions that a container instance must meet to run the task. Empty on Fargate.</summary>
    public IReadOnlyList<TaskDefinitionPlacementConstraint> PlacementConstraints { get; init; } = [];

    /// <summary>
    /// The kinds of capacity that the definition is compatible with, as the service determined when it was registered.
    /// </summary>
    public IReadOnlyList<Compatibility> Compatibilities { get; init; } = [];

    /// <summary>The operating system and CPU architecture that the images are built for.</summary>
    /// <value>Null: none was registered; the default is Linux on <c>X86_64</c>.</value>
    public RuntimePlatform? RuntimePlatform { get; init; }

    /// <summary>
    /// The kinds of capacity that the definition was checked against when it was registered. Empty if none was
    /// requested.
    /// </summary>
    [OmittedIfEmpty]
    public IReadOnlyList<Compatibility> RequiresCompatibilities { get; init; } = [];

    /// <summary>The task's CPU in CPU units (1024 make a vCPU), as text, whatever form it was registered in.</summary>
    /// <value>Null: no task-level value; never on Fargate.</value>
    /// <remarks>For the values that Fargate supports, see <see cref="RegisterTaskDefinitionRequest.Cpu"/>.</remarks>
    public string? Cpu { get; init; }

    /// <summary>The task's memory in MiB, as text, whatever form it was registered in.</summary>
    /// <value>Null: no task-level value; never on Fargate.</value>
    /// <remarks>For the values that Fargate supports, see <see cref="RegisterTaskDefinitionRequest.Memory"/>.</remarks>
    public string? Memory { get; init; }

    /// <summary>Elastic Inference accelerators of the task. Deprecated, with the service behind it.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<InferenceAccelerator> InferenceAccelerators { get; init; } = [];

    /// <summary>The processes that the containers see.</summary>
    /// <value>Absent: each container its own.</value>
    public PidMode PidMode { get; init; }

    /// <summary>The inter-process communication resources that the containers share.</summary>
    /// <value>Absent: what the instance's Docker daemon is set to.</value>
    public IpcMode IpcMode { get; init; }

    /// <summary>The App Mesh proxy that the task's traffic goes through.</summary>
    /// <value>Null: none.</value>
    public ProxyConfiguration? ProxyConfiguration { get; init; }

    /// <summary>When the revision was registered.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>When the revision was deregistered.</summary>
    /// <value>Null: it was not.</value>
    public DateTimeOffset? DeregisteredAt { get; init; }

    /// <summary>When the deletion of the revision was requested.</summary>
    /// <value>Null: it was not.</value>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <summary>The ARN of the principal that registered the revision.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>The ephemeral storage of a Fargate task.</summary>
    /// <value>Null: none was registered, and Fargate provides 20 GiB.</value>
    public EphemeralStorage? EphemeralStorage { get; init; }

    /// <summary>Whether programs in the task may request network faults from the agent.</summary>
    /// <value>Null: as false.</value>
    public bool? EnableFaultInjection { get; init; }
}
