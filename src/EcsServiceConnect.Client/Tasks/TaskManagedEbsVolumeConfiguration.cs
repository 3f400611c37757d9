using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The Amazon EBS volume that the service creates, formats and attaches for each task that is started: a volume of
/// its own for every task.
/// </summary>
/// <remarks>
/// <see cref="SizeInGiB"/>, <see cref="SnapshotId"/> or both must be given. Most members mean what they mean in EC2's
/// CreateVolume. After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record TaskManagedEbsVolumeConfiguration
{
    /// <summary>True to encrypt the volume.</summary>
    /// <value>The default is null: true.</value>
    public bool? Encrypted { get; init; }

    /// <summary>
    /// The AWS KMS key to encrypt with: id, alias or ARN. It is checked only after the call: with a wrong key the
    /// call succeeds and the task fails to start.
    /// </summary>
    /// <value>The default is null: the key that AWS manages for EBS.</value>
    public string? KmsKeyId { get; init; }

    /// <summary>
    /// The type of the volume: <c>gp2</c>, <c>gp3</c>, <c>io1</c>, <c>io2</c>, <c>st1</c>, <c>sc1</c> or
    /// <c>standard</c>; the last is not available on Fargate.
    /// </summary>
    /// <value>The default is null: the type is the choice of the service.</value>
    public string? VolumeType { get; init; }

    /// <summary>
    /// The size of the volume in GiB: 1 to 16,384 for <c>gp2</c> and <c>gp3</c>, 4 to 16,384 for <c>io1</c> and
    /// <c>io2</c>, 125 to 16,384 for <c>st1</c> and <c>sc1</c>, 1 to 1,024 for <c>standard</c>. With a snapshot it
    /// may not be smaller than that.
    /// </summary>
    /// <value>The default is null: the size of the snapshot. Required where there is none.</value>
    public int? SizeInGiB { get; init; }

    /// <summary>The EBS snapshot to fill the volume from. Required where <see cref="SizeInGiB"/> is not set.</summary>
    /// <value>The default is null: an empty volume.</value>
    public string? SnapshotId { get; init; }

    /// <summary>
    /// How fast the data of the snapshot is fetched into the volume, in MiB/s, 100 to 300. Requires
    /// <see cref="SnapshotId"/>.
    /// </summary>
    /// <value>The default is null: data is fetched when it is first read, at no assured rate.</value>
    public int? VolumeInitializationRate { get; init; }

    /// <summary>
    /// The I/O operations per second to provide: 3,000 to 16,000 for <c>gp3</c>, 100 to 64,000 for <c>io1</c>, 100 to
    /// 256,000 for <c>io2</c>. Required for <c>io1</c> and <c>io2</c>; not allowed for <c>st1</c>, <c>sc1</c> and
    /// <c>standard</c>.
    /// </summary>
    /// <value>The default is null: 3,000 for <c>gp3</c>.</value>
    public int? Iops { get; init; }

    /// <summary>The throughput to provide in MiB/s, at most 1,000. Only for <c>gp3</c>.</summary>
    /// <value>The default is null: the 125 MiB/s that every <c>gp3</c> volume has.</value>
    public int? Throughput { get; init; }

    /// <summary>The tags to put on the volume, beside those that the service adds itself.</summary>
    /// <value>The default is null: none.</value>
    public IReadOnlyList<EbsTagSpecification>? TagSpecifications { get; init; }

    /// <summary>
    /// Required. The ARN of the ECS infrastructure role, with which the service creates, attaches and deletes the
    /// volume; the managed policy <c>AmazonECSInfrastructureRolePolicyForVolumes</c> has the permissions it needs.
    /// </summary>
    public required string RoleArn { get; init; }

    /// <summary>Whether the volume goes when its task stops.</summary>
    /// <value>The default is null: it is deleted.</value>
    public TaskManagedEbsVolumeTerminationPolicy? TerminationPolicy { get; init; }

    /// <summary>
    /// The file system to format the volume with. For a volume from a snapshot it must be the one that the snapshot
    /// holds, or the task fails to start.
    /// </summary>
    /// <value>The default is absent: <c>xfs</c> on Linux, <c>ntfs</c> on Windows.</value>
    public TaskFilesystemType FilesystemType { get; init; }
}
