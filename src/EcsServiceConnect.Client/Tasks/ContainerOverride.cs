using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html</remarks>
[EcsShape]
public sealed partial record ContainerOverride
{
    /// <summary>TODO </summary>
    public string? Name { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>TODO ['sensitive=True']</summary>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }

    /// <summary>TODO </summary>
    public int? Cpu { get; init; }

    /// <summary>TODO </summary>
    public int? Memory { get; init; }

    /// <summary>TODO </summary>
    public int? MemoryReservation { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ResourceRequirement>? ResourceRequirements { get; init; }
}
