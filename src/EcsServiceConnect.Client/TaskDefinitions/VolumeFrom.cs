using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html</remarks>
[EcsShape]
public sealed partial record VolumeFrom
{
    /// <summary>TODO </summary>
    public string? SourceContainer { get; init; }

    /// <summary>TODO </summary>
    public bool? ReadOnly { get; init; }
}
