using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what RegisterTaskDefinition asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html</remarks>
[EcsOperation]
public sealed partial record RegisterTaskDefinitionRequest : EcsRequest<RegisterTaskDefinitionResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string Family { get; init; }

    /// <summary>TODO </summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>TODO </summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>TODO </summary>
    public NetworkMode NetworkMode { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<ContainerDefinition> ContainerDefinitions { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Volume>? Volumes { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<TaskDefinitionPlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Compatibility>? RequiresCompatibilities { get; init; }

    /// <summary>TODO </summary>
    public string? Cpu { get; init; }

    /// <summary>TODO </summary>
    public string? Memory { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>TODO </summary>
    public PidMode PidMode { get; init; }

    /// <summary>TODO </summary>
    public IpcMode IpcMode { get; init; }

    /// <summary>TODO </summary>
    public ProxyConfiguration? ProxyConfiguration { get; init; }

    /// <summary>TODO ['deprecated=True']</summary>
    public IReadOnlyList<InferenceAccelerator>? InferenceAccelerators { get; init; }

    /// <summary>TODO </summary>
    public EphemeralStorage? EphemeralStorage { get; init; }

    /// <summary>TODO </summary>
    public RuntimePlatform? RuntimePlatform { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableFaultInjection { get; init; }
}

/// <summary>TODO the answer to <see cref="RegisterTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record RegisterTaskDefinitionResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public TaskDefinition? TaskDefinition { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
