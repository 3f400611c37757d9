using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html</remarks>
[EcsShape]
public sealed partial record HostVolumeProperties
{
    /// <summary>TODO </summary>
    public string? SourcePath { get; init; }
}
