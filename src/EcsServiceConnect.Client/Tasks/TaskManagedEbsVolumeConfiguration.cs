using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The Amazon EBS volume that ECS creates, formats and attaches for each task that is started: every task gets one of
/// its own.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="SizeInGiB"/>, <see cref="SnapshotId"/> or both are required. Most members mean what they mean in EC2's
/// CreateVolume.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record TaskManagedEbsVolumeConfiguration
{
    /// <summary>
    /// Whether to encrypt the volume. Where the account encrypts EBS volumes by default in the region, false has no
    /// effect: the account's default key is used.
    /// </summary>
    /// <value>Null: false, unless the account encrypts by default.</value>
    public bool? Encrypted { get; init; }

    /// <summary>
    /// The AWS KMS key to encrypt with: id, alias or ARN. It takes precedence over the keys of the cluster and of the
    /// account. It is checked only after the call: with a wrong key the call succeeds and the task fails to start.
    /// </summary>
    /// <value>Null: the cluster's key for managed storage, else the account's default key for EBS.</value>
    public string? KmsKeyId { get; init; }

    /// <summary>
    /// The type of the volume: <c>gp2</c> or <c>gp3</c> (general purpose SSD), <c>io1</c> or <c>io2</c> (provisioned
    /// IOPS SSD), <c>st1</c> (throughput HDD), <c>sc1</c> (cold HDD) or <c>standard</c> (magnetic, not on Fargate).
    /// </summary>
    /// <value>Null: EC2's default for new volumes.</value>
    public string? VolumeType { get; init; }

    /// <summary>
    /// The size of the volume in GiB: 1 to 16,384 for <c>gp2</c> and <c>gp3</c>, 4 to 16,384 for <c>io1</c> and
    /// <c>io2</c>, 125 to 16,384 for <c>st1</c> and <c>sc1</c>, 1 to 1,024 for <c>standard</c>. With a snapshot it
    /// may not be smaller than that.
    /// </summary>
    /// <value>Null: the size of the snapshot. Required where there is none.</value>
    public int? SizeInGiB { get; init; }

    /// <summary>The EBS snapshot to fill the volume from. Required where <see cref="SizeInGiB"/> is not set.</summary>
    /// <value>Null: an empty volume.</value>
    public string? SnapshotId { get; init; }

    /// <summary>
    /// How fast the data of the snapshot is fetched into the volume, in MiB/s, 100 to 300. Requires
    /// <see cref="SnapshotId"/>.
    /// </summary>
    /// <value>Null: data is fetched when it is first read, at no assured rate.</value>
    [ValueRange(100, 300)]
    public int? VolumeInitializationRate { get; init; }

    /// <summary>
    /// The I/O operations per second to provide: 3,000 to 16,000 for <c>gp3</c>, 100 to 64,000 for <c>io1</c>, 100 to
    /// 256,000 for <c>io2</c>. Required for <c>io1</c> and <c>io2</c>; not allowed for <c>st1</c>, <c>sc1</c> and
    /// <c>standard</c>.
    /// </summary>
    /// <value>Null: 3,000 for <c>gp3</c>.</value>
    public int? Iops { get; init; }

    /// <summary>The throughput to provide in MiB/s, at most 1,000. Only for <c>gp3</c>.</summary>
    /// <value>Null: the 125 MiB/s that every <c>gp3</c> volume has.</value>
    public int? Throughput { get; init; }

    /// <summary>The tags to put on the volume, beside those that ECS adds itself.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<EbsTagSpecification>? TagSpecifications { get; init; }

    /// <summary>
    /// Required. The ARN of the ECS infrastructure role, with which ECS creates, attaches and deletes the volume; the
    /// managed policy <c>AmazonECSInfrastructureRolePolicyForVolumes</c> has the permissions it needs.
    /// </summary>
    public required string RoleArn { get; init; }

    /// <summary>Whether the volume is deleted when its task stops.</summary>
    /// <value>Null: it is deleted.</value>
    public TaskManagedEbsVolumeTerminationPolicy? TerminationPolicy { get; init; }

    /// <summary>
    /// The file system to format the volume with. For a volume from a snapshot it must be the one that the snapshot
    /// holds, or the task fails to start.
    /// </summary>
    /// <value>Absent: <c>xfs</c> on Linux, <c>ntfs</c> on Windows.</value>
    public TaskFilesystemType FilesystemType { get; init; }
}
