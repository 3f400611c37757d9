using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Starts one task on each of the named container instances, for callers that do their own scheduling. Not for
/// Fargate: there are no container instances.
/// </summary>
/// <remarks>
/// <para>
/// The call has no idempotency token: if a response is lost, the retry can start the tasks a second time.
/// Give a <see cref="StartedBy"/> of your own to find them, or allow one attempt only
/// (<see cref="EcsRequestOptions.MaxAttempts"/>).
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record StartTaskRequest : EcsRequest<StartTaskResponse>, ITaggableRequest
{
    /// <summary>The cluster of the container instances: its short name or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Required. The container instances to start a task on, 1 to 10 of them, each as its id or its full ARN.
    /// </summary>
    [LengthRange(1, 10)]
    public required IReadOnlyList<string> ContainerInstances { get; init; }

    /// <inheritdoc cref="RunTaskRequest.EnableEcsManagedTags"/>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <inheritdoc cref="RunTaskRequest.EnableExecuteCommand"/>
    public bool? EnableExecuteCommand { get; init; }

    /// <inheritdoc cref="RunTaskRequest.Group"/>
    [LengthRange(0, 255)]
    public string? Group { get; init; }

    /// <summary>
    /// Subnets and security groups of the tasks. Required with the network mode <c>awsvpc</c>, not allowed with any
    /// other. Container instances do not support public addresses.
    /// </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <inheritdoc cref="RunTaskRequest.Overrides"/>
    public TaskOverride? Overrides { get; init; }

    /// <summary>
    /// <see cref="Models.PropagateTags.TaskDefinition"/> to copy the tags of the task definition to the tasks, which
    /// is possible only now.
    /// </summary>
    /// <value>Absent: no tags are copied.</value>
    public PropagateTags PropagateTags { get; init; }

    /// <inheritdoc cref="RunTaskRequest.ReferenceId"/>
    [LengthRange(0, 1024)]
    public string? ReferenceId { get; init; }

    /// <summary>
    /// A mark of the caller's own, such as the id of a job, by which ListTasks finds the tasks again
    /// (<see cref="ListTasksRequest.StartedBy"/>). Up to 36 letters, digits, hyphens, slashes and underscores: fewer
    /// than RunTask accepts.
    /// </summary>
    /// <value>Null: no mark.</value>
    [LengthRange(0, 128)]
    public string? StartedBy { get; init; }

    /// <inheritdoc cref="RunTaskRequest.Tags"/>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// Required. The task definition to start: <c>family:revision</c>, <c>family</c> alone for its newest
    /// <c>ACTIVE</c> revision, or a full ARN.
    /// </summary>
    public required string TaskDefinition { get; init; }

    /// <inheritdoc cref="RunTaskRequest.VolumeConfigurations"/>
    public IReadOnlyList<TaskVolumeConfiguration>? VolumeConfigurations { get; init; }
}

/// <summary>The response to <see cref="StartTaskRequest"/>: the tasks that are being started, and the failures.</summary>
[EcsShape]
public sealed partial record StartTaskResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The tasks that were accepted, one for each container instance that could run it, usually still
    /// <c>PENDING</c>.
    /// </summary>
    public IReadOnlyList<EcsTask> Tasks { get; init; } = [];

    /// <summary>
    /// The container instances that could not run the task, by ARN, and why: <c>MISSING</c> (no such instance),
    /// <c>INACTIVE</c> (it was deregistered), <c>AGENT</c> (its agent is out of contact), <c>ATTRIBUTE</c> (it lacks
    /// a capability that the task needs), or <c>RESOURCE:</c> and what is short, such as <c>RESOURCE:MEMORY</c>.
    /// </summary>
    /// <value>Empty if all tasks were accepted.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
