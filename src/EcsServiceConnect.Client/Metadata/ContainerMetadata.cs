using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>What the task metadata endpoint returns of a container. Received only.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4-response.html (EC2),
/// task-metadata-endpoint-v4-fargate-response.html and task-metadata-endpoint-v4-managed-instances-response.html
/// </remarks>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record ContainerMetadata
{
    /// <summary>The id that the container runtime gave the container: 64 hexadecimal digits on EC2, the task's id with a number on Fargate.</summary>
    /// <value>Null or empty before it was created.</value>
    public string? DockerId { get; init; }

    /// <summary>Its name in the task definition.</summary>
    public string? Name { get; init; }

    /// <summary>The name that the container runtime knows it by, which the agent makes unique.</summary>
    public string? DockerName { get; init; }

    /// <summary>Its image, as the task definition names it.</summary>
    public string? Image { get; init; }

    /// <summary>The digest of its image, as <c>sha256:...</c>.</summary>
    /// <value>Null or empty for a container of the agent's own.</value>
    [WireName("ImageID")]
    public string? ImageId { get; init; }

    /// <summary>The ports that it exposes.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<ContainerPort> Ports { get; init; } = [];

    /// <summary>The labels of the container. Those with the prefix <c>com.amazonaws.ecs.</c> are the agent's.</summary>
    [OmittedIfEmpty]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The status that ECS wants, such as <c>RUNNING</c>, or <c>RESOURCES_PROVISIONED</c> for a container of the agent's own.</summary>
    public string? DesiredStatus { get; init; }

    /// <summary>The status that the agent knows, such as <c>NONE</c>, <c>PULLED</c>, <c>CREATED</c> or <c>RUNNING</c>.</summary>
    public string? KnownStatus { get; init; }

    /// <summary>The code that its main process exited with. On Windows it can be larger than an <c>int</c>, such as 3221225786 (0xC000013A).</summary>
    /// <value>Null while it has not ended.</value>
    public long? ExitCode { get; init; }

    /// <summary>The limits of the container. Its CPU is in CPU units, of which a vCPU has 1,024.</summary>
    public ResourceLimits? Limits { get; init; }

    /// <summary>When it was created.</summary>
    /// <value>Null before that.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it started.</summary>
    /// <value>Null before that.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The time at which its main process ended.</summary>
    /// <value>Null before that.</value>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>
    /// What it is there for: <c>NORMAL</c> for a container of the task definition, otherwise one that the agent adds for itself, such as
    /// <c>CNI_PAUSE</c>.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>The networks that it is in.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<ContainerNetwork> Networks { get; init; } = [];

    /// <summary>What its health check has found.</summary>
    /// <value>Null if it has none.</value>
    public ContainerHealth? Health { get; init; }

    /// <summary>The volumes that are mounted into it.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<ContainerVolume> Volumes { get; init; } = [];

    /// <summary>The driver that sends its output to a log.</summary>
    public LogDriver LogDriver { get; init; }

    /// <summary>
    /// The options of the log driver, by name; with <c>awslogs</c> also the stream, as <c>awslogs-stream</c>. Values can hold tokens and
    /// are redacted in <c>ToString()</c>.
    /// </summary>
    [OmittedIfEmpty]
    [Sensitive]
    public IReadOnlyDictionary<string, string> LogOptions { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The ARN of the container.</summary>
    [WireName("ContainerARN")]
    public string? ContainerArn { get; init; }

    /// <summary>The snapshotter of containerd that the image was unpacked with: <c>overlayfs</c>, or <c>soci</c> for one that is loaded lazily.</summary>
    /// <value>Null outside of Fargate and managed instances.</value>
    public string? Snapshotter { get; init; }

    /// <summary>How often its restart policy has started it again.</summary>
    /// <value>Null if it has no restart policy.</value>
    public int? RestartCount { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
