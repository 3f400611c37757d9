using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html</remarks>
[EcsShape]
public sealed partial record TaskOverride
{
    /// <summary>TODO </summary>
    public IReadOnlyList<ContainerOverride>? ContainerOverrides { get; init; }

    /// <summary>TODO </summary>
    public string? Cpu { get; init; }

    /// <summary>TODO ['deprecated=True']</summary>
    public IReadOnlyList<InferenceAcceleratorOverride>? InferenceAcceleratorOverrides { get; init; }

    /// <summary>TODO </summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>TODO </summary>
    public string? Memory { get; init; }

    /// <summary>TODO </summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>TODO </summary>
    public EphemeralStorage? EphemeralStorage { get; init; }
}
