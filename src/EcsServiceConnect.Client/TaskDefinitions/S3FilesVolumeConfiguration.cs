using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A volume that is a directory of an Amazon S3 Files file system, which shows the objects of an S3 bucket as files.
/// </summary>
/// <remarks>
/// For Linux tasks on Fargate and Managed Instances. The definition needs a
/// <see cref="RegisterTaskDefinitionRequest.TaskRoleArn"/> that may mount the file system; data on the way is always
/// encrypted.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record S3FilesVolumeConfiguration
{
    /// <summary>
    /// Required. The file system's full ARN, <c>arn:aws:s3files:REGION:ACCOUNT:file-system/fs-...</c>.
    /// </summary>
    public required string FileSystemArn { get; init; }

    /// <summary>
    /// The directory of the file system that becomes the volume's root. Must be absent or <c>/</c> where an access
    /// point is named, whose path holds then.
    /// </summary>
    /// <value>Null: the root of the file system, the same as <c>/</c>.</value>
    [AbsentMeans("/")]
    public string? RootDirectory { get; init; }

    /// <summary>The port on the task's host through which encrypted data is sent to the file system.</summary>
    /// <value>Null: the mount helper picks one.</value>
    public int? TransitEncryptionPort { get; init; }

    /// <summary>The full ARN of the S3 Files access point to mount through.</summary>
    /// <value>Null: the file system is mounted without an access point.</value>
    public string? AccessPointArn { get; init; }
}
