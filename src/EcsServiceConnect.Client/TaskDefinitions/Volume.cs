using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A volume of a task that its containers can mount. At most one kind of configuration is set.</summary>
/// <remarks>
/// Without any, it is an empty directory on the task's own storage, shared by its containers and lost with the task.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Volume
{
    /// <summary>
    /// The name by which <see cref="MountPoint.SourceVolume"/> refers to the volume: up to 255 letters, digits, hyphens
    /// and underscores, unique in the task definition. With <see cref="ConfiguredAtLaunch"/>, it is also what a service
    /// or task's volume configuration must name.
    /// </summary>
    [ItemKey]
    public string? Name { get; init; }

    /// <summary>
    /// A directory of the container instance (a bind mount). On Fargate its source path must be absent.
    /// </summary>
    /// <value>Null, with no other kind set: an empty directory for the life of the task.</value>
    public HostVolumeProperties? Host { get; init; }

    /// <summary>A volume of a Docker volume driver. Not for Fargate.</summary>
    /// <value>Null: the volume is of another kind.</value>
    public DockerVolumeConfiguration? DockerVolumeConfiguration { get; init; }

    /// <summary>A directory of an Amazon EFS file system. For Linux tasks.</summary>
    /// <value>Null: the volume is of another kind.</value>
    public EfsVolumeConfiguration? EfsVolumeConfiguration { get; init; }

    /// <summary>
    /// A directory of an Amazon S3 Files file system. For Linux tasks on Fargate and Managed Instances.
    /// </summary>
    /// <value>Null: the volume is of another kind.</value>
    public S3FilesVolumeConfiguration? S3filesVolumeConfiguration { get; init; }

    /// <summary>A directory of an Amazon FSx for Windows File Server file system. For Windows tasks on EC2.</summary>
    /// <value>Null: the volume is of another kind.</value>
    public FSxWindowsFileServerVolumeConfiguration? FsxWindowsFileServerVolumeConfiguration { get; init; }

    /// <summary>
    /// Whether the volume is an Amazon EBS volume that is configured only when a service or a task is started from the
    /// definition (in its volume configurations). A definition can have one such volume, for which only
    /// <see cref="Name"/> is set as well.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? ConfiguredAtLaunch { get; init; }
}
