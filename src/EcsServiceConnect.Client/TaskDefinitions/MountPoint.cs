using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html</remarks>
[EcsShape]
public sealed partial record MountPoint
{
    /// <summary>TODO </summary>
    public string? SourceVolume { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerPath { get; init; }

    /// <summary>TODO </summary>
    public bool? ReadOnly { get; init; }
}
