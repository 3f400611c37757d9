using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html</remarks>
[EcsShape]
public sealed partial record ResourceRequirement
{
    /// <summary>TODO </summary>
    public string? Value { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required ResourceType Type { get; init; }

    /// <summary>TODO </summary>
    public SharingStrategy? SharingStrategy { get; init; }
}
