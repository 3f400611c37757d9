using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A volume that is a directory of an Amazon EFS file system, shared by all tasks that mount it.</summary>
/// <remarks>
/// For Linux tasks, on Fargate (platform version 1.4.0 or later), Managed Instances and EC2 (container agent 1.38.0 or
/// later). The task's subnets need a mount target, and must allow its security group on port 2049.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record EfsVolumeConfiguration
{
    /// <summary>Required. The file system's ID, such as <c>fs-1234567890abcdef0</c>.</summary>
    public required string FileSystemId { get; init; }

    /// <summary>
    /// The directory of the file system that becomes the volume's root. Must be absent or <c>/</c> where an access
    /// point is named, whose path holds then.
    /// </summary>
    /// <value>Null: the root of the file system, the same as <c>/</c>.</value>
    [AbsentMeans("/", IsDescribed = true)]
    public string? RootDirectory { get; init; }

    /// <summary>
    /// Whether data on the way to the file system is encrypted. Must be <c>ENABLED</c> with an access point or IAM
    /// authorization.
    /// </summary>
    /// <value>Absent: <c>DISABLED</c>.</value>
    [AbsentMeans(EfsTransitEncryption.Names.Disabled)]
    public EfsTransitEncryption TransitEncryption { get; init; }

    /// <summary>
    /// The port, 0 to 65535, on the task's host through which encrypted data is sent. Needs
    /// <see cref="TransitEncryption"/>.
    /// </summary>
    /// <value>Null: the EFS mount helper picks one.</value>
    [ValueRange(0, 65535)]
    public int? TransitEncryptionPort { get; init; }

    /// <summary>The access point and IAM authorization to mount with.</summary>
    /// <value>Null: neither; the mount is open to whatever reaches the mount target.</value>
    public EfsAuthorizationConfig? AuthorizationConfig { get; init; }
}
