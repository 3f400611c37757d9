using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what StartTask asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html</remarks>
[EcsOperation]
public sealed partial record StartTaskRequest : EcsRequest<StartTaskResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> ContainerInstances { get; init; }

    /// <summary>TODO </summary>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>TODO </summary>
    public string? Group { get; init; }

    /// <summary>TODO </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>TODO </summary>
    public TaskOverride? Overrides { get; init; }

    /// <summary>TODO </summary>
    public PropagateTags PropagateTags { get; init; }

    /// <summary>TODO </summary>
    public string? ReferenceId { get; init; }

    /// <summary>TODO </summary>
    public string? StartedBy { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<TaskVolumeConfiguration>? VolumeConfigurations { get; init; }
}

/// <summary>TODO the answer to <see cref="StartTaskRequest"/>.</summary>
[EcsShape]
public sealed partial record StartTaskResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<EcsTask> Tasks { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
