using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>
/// What the task metadata endpoint returns of the task that asks, and of its containers, its siblings included. Received only.
/// </summary>
/// <remarks>
/// <para>Which members are set depends on the launch type and the version of the agent or the platform: all of them can be absent.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4-response.html (EC2),
/// task-metadata-endpoint-v4-fargate-response.html and task-metadata-endpoint-v4-managed-instances-response.html</para>
/// </remarks>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record TaskMetadata
{
    /// <summary>The cluster of the task: on Fargate its ARN, on EC2 often its short name.</summary>
    public string? Cluster { get; init; }

    /// <summary>The name of the service that the task belongs to.</summary>
    /// <value>Null for a standalone task, and from older agents.</value>
    public string? ServiceName { get; init; }

    /// <summary>The id of the VPC of the container instance.</summary>
    /// <value>Null on Fargate.</value>
    [WireName("VPCID")]
    public string? VpcId { get; init; }

    /// <summary>The ARN of the task.</summary>
    [WireName("TaskARN")]
    public string? TaskArn { get; init; }

    /// <summary>The family of its task definition.</summary>
    public string? Family { get; init; }

    /// <summary>The revision of its task definition, such as <c>7</c>.</summary>
    public string? Revision { get; init; }

    /// <summary>The status that ECS wants, such as <c>RUNNING</c>.</summary>
    public string? DesiredStatus { get; init; }

    /// <summary>The status that the agent knows, such as <c>NONE</c>, <c>PULLED</c> or <c>RUNNING</c>.</summary>
    public string? KnownStatus { get; init; }

    /// <summary>The limits of the task as a whole. Its CPU is in vCPUs.</summary>
    /// <value>Null if the task definition sets none.</value>
    public ResourceLimits? Limits { get; init; }

    /// <summary>When the pull of the first image began.</summary>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>When the pull of the last image ended.</summary>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>When the desired status of the task became <c>STOPPED</c>, as after the exit of an essential container.</summary>
    /// <value>Null while it runs.</value>
    public DateTimeOffset? ExecutionStoppedAt { get; init; }

    /// <summary>The Availability Zone that the task runs in.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>What the task runs on.</summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>
    /// The tags of the task, by key. Only <see cref="EcsTaskMetadata.GetTaskWithTagsAsync"/> reads them; see <see cref="Errors"/>.
    /// </summary>
    [OmittedIfEmpty]
    public IReadOnlyDictionary<string, string> TaskTags { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The tags of the container instance, by key. Only <see cref="EcsTaskMetadata.GetTaskWithTagsAsync"/> reads them; see <see cref="Errors"/>.
    /// </summary>
    [OmittedIfEmpty]
    public IReadOnlyDictionary<string, string> ContainerInstanceTags { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Why tags could not be read. The role of the container instance needs <c>ecs:ListTagsForResource</c>.
    /// </summary>
    [OmittedIfEmpty]
    public IReadOnlyList<TaskMetadataError> Errors { get; init; } = [];

    /// <summary>The containers of the task, also those that the agent adds for itself (see <see cref="ContainerMetadata.Type"/>).</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<ContainerMetadata> Containers { get; init; } = [];

    /// <summary>How far the clock of the task can be off.</summary>
    /// <value>Null where the platform does not measure it.</value>
    public ClockDrift? ClockDrift { get; init; }

    /// <summary>The use of the ephemeral storage, on Fargate.</summary>
    /// <value>Null elsewhere.</value>
    public EphemeralStorageMetrics? EphemeralStorageMetrics { get; init; }

    /// <summary>Whether the task definition allows faults to be injected into the task.</summary>
    public bool? FaultInjectionEnabled { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
