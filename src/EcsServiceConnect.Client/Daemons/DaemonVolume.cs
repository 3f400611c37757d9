using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A volume that a daemon's containers can mount: a directory of the instance, or the log files of other tasks.
/// </summary>
/// <remarks>
/// <para>
/// Set <see cref="Host"/> or <see cref="LogDriverVolumeConfiguration"/>, not both. Daemons cannot mount Docker, EBS,
/// EFS or FSx volumes, and do not share volumes with each other.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonVolume.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonVolume
{
    /// <summary>
    /// The name by which mount points refer to the volume: up to 255 letters, digits, underscores and hyphens.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The directory of the instance that the volume refers to, such as <c>/var/log</c> or <c>/proc</c>. What is
    /// written to it stays as long as the instance.
    /// </summary>
    /// <value>Null for a volume of a log driver.</value>
    public HostVolumeProperties? Host { get; init; }

    /// <summary>
    /// Fills the volume with the log files that a log driver writes for other tasks on the instance, so that the daemon
    /// can collect them.
    /// </summary>
    /// <value>Null: the volume has no log files of other tasks.</value>
    public LogDriverVolumeConfiguration? LogDriverVolumeConfiguration { get; init; }
}
