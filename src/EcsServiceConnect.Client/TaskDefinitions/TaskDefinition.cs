using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html</remarks>
[EcsShape]
public sealed partial record TaskDefinition
{
    /// <summary>TODO </summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ContainerDefinition> ContainerDefinitions { get; init; } = [];

    /// <summary>TODO </summary>
    public string? Family { get; init; }

    /// <summary>TODO </summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>TODO </summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>TODO </summary>
    public NetworkMode NetworkMode { get; init; }

    /// <summary>TODO </summary>
    public int? Revision { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Volume> Volumes { get; init; } = [];

    /// <summary>TODO </summary>
    public TaskDefinitionStatus Status { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EcsAttribute> RequiresAttributes { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<TaskDefinitionPlacementConstraint> PlacementConstraints { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Compatibility> Compatibilities { get; init; } = [];

    /// <summary>TODO </summary>
    public RuntimePlatform? RuntimePlatform { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Compatibility> RequiresCompatibilities { get; init; } = [];

    /// <summary>TODO </summary>
    public string? Cpu { get; init; }

    /// <summary>TODO </summary>
    public string? Memory { get; init; }

    /// <summary>TODO ['deprecated=True']</summary>
    public IReadOnlyList<InferenceAccelerator> InferenceAccelerators { get; init; } = [];

    /// <summary>TODO </summary>
    public PidMode PidMode { get; init; }

    /// <summary>TODO </summary>
    public IpcMode IpcMode { get; init; }

    /// <summary>TODO </summary>
    public ProxyConfiguration? ProxyConfiguration { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? DeregisteredAt { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <summary>TODO </summary>
    public string? RegisteredBy { get; init; }

    /// <summary>TODO </summary>
    public EphemeralStorage? EphemeralStorage { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableFaultInjection { get; init; }
}
