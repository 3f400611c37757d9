using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html</remarks>
[EcsShape]
public sealed partial record Volume
{
    /// <summary>TODO </summary>
    public string? Name { get; init; }

    /// <summary>TODO </summary>
    public HostVolumeProperties? Host { get; init; }

    /// <summary>TODO </summary>
    public DockerVolumeConfiguration? DockerVolumeConfiguration { get; init; }

    /// <summary>TODO </summary>
    public EfsVolumeConfiguration? EfsVolumeConfiguration { get; init; }

    /// <summary>TODO </summary>
    public S3FilesVolumeConfiguration? S3filesVolumeConfiguration { get; init; }

    /// <summary>TODO </summary>
    public FSxWindowsFileServerVolumeConfiguration? FsxWindowsFileServerVolumeConfiguration { get; init; }

    /// <summary>TODO </summary>
    public bool? ConfiguredAtLaunch { get; init; }
}
