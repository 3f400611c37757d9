using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A volume that a daemon's containers can mount.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonVolume.html</remarks>
[EcsShape]
public sealed partial record DaemonVolume
{
    /// <summary>
    /// The name by which mount points refer to it: up to 255 letters, digits, underscores and hyphens.
    /// </summary>
    /// <value>Null: left out.</value>
    public string? Name { get; init; }

    /// <summary>A folder of the instance that the volume stands for.</summary>
    /// <value>Null: it stands for none.</value>
    public HostVolumeProperties? Host { get; init; }

    /// <summary>Makes the volume one of a log driver, by which a daemon takes the logs of other tasks.</summary>
    /// <value>Null: it is an ordinary volume.</value>
    public LogDriverVolumeConfiguration? LogDriverVolumeConfiguration { get; init; }
}
