using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html</remarks>
[EcsShape]
public sealed partial record EcsTask
{
    /// <summary>TODO </summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<EcsAttribute> Attributes { get; init; } = [];

    /// <summary>TODO </summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>TODO </summary>
    public string? CapacityProviderName { get; init; }

    /// <summary>TODO </summary>
    public string? ClusterArn { get; init; }

    /// <summary>TODO </summary>
    public Connectivity Connectivity { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? ConnectivityAt { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerInstanceArn { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Container> Containers { get; init; } = [];

    /// <summary>TODO </summary>
    public string? Cpu { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>TODO </summary>
    public string? DesiredStatus { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? ExecutionStoppedAt { get; init; }

    /// <summary>TODO </summary>
    public string? Group { get; init; }

    /// <summary>TODO </summary>
    public HealthStatus HealthStatus { get; init; }

    /// <summary>TODO ['deprecated=True']</summary>
    public IReadOnlyList<InferenceAccelerator> InferenceAccelerators { get; init; } = [];

    /// <summary>TODO </summary>
    public string? LastStatus { get; init; }

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public string? Memory { get; init; }

    /// <summary>TODO </summary>
    public TaskOverride? Overrides { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformFamily { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>TODO </summary>
    public string? StartedBy { get; init; }

    /// <summary>TODO </summary>
    public TaskStopCode StopCode { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>TODO </summary>
    public string? StoppedReason { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? StoppingAt { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>TODO </summary>
    public string? TaskArn { get; init; }

    /// <summary>TODO </summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>TODO </summary>
    public long? Version { get; init; }

    /// <summary>TODO </summary>
    public EphemeralStorage? EphemeralStorage { get; init; }

    /// <summary>TODO </summary>
    public TaskEphemeralStorage? FargateEphemeralStorage { get; init; }
}
