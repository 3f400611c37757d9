using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The Amazon EBS volumes that ECS creates, attaches and deletes for a service's tasks: each task gets a volume of its
/// own, which ends with the task.
/// </summary>
/// <remarks>
/// <para>
/// A size or a snapshot is required. ECS checks some settings only when it creates a volume; what is wrong then shows
/// as tasks that fail to start.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceManagedEbsVolumeConfiguration
{
    /// <summary>
    /// Whether the volume is encrypted. Where the account encrypts EBS volumes by default, false is overridden and
    /// the account's default key is used.
    /// </summary>
    /// <value>Null: false, unless the account encrypts by default.</value>
    [AbsentMeans(false)]
    public bool? Encrypted { get; init; }

    /// <summary>
    /// The KMS key for the volume, by id, alias or ARN. It wins over the keys of the cluster and of the account. A
    /// key that cannot be used is noticed only when the volume is created.
    /// </summary>
    /// <value>Null: the cluster's key for managed storage, else the account's default key for EBS.</value>
    public string? KmsKeyId { get; init; }

    /// <summary>
    /// The type of the volume: <c>gp2</c> or <c>gp3</c> (general purpose SSD), <c>io1</c> or <c>io2</c> (provisioned
    /// IOPS), <c>st1</c> (throughput HDD), <c>sc1</c> (cold HDD) or <c>standard</c> (magnetic, not on Fargate).
    /// </summary>
    /// <value>Null: EC2's default for new volumes.</value>
    public string? VolumeType { get; init; }

    /// <summary>
    /// The size in GiB: 1 to 16,384 for <c>gp2</c> and <c>gp3</c>, 4 to 16,384 for <c>io1</c> and <c>io2</c>, 125 to
    /// 16,384 for <c>st1</c> and <c>sc1</c>, 1 to 1,024 for <c>standard</c>; never less than the snapshot's. Required
    /// without <see cref="SnapshotId"/>.
    /// </summary>
    /// <value>Null: the size of the snapshot.</value>
    public int? SizeInGiB { get; init; }

    /// <summary>
    /// The id of the EBS snapshot to fill the volume from, such as <c>snap-0123456789abcdef0</c>. Required without
    /// <see cref="SizeInGiB"/>.
    /// </summary>
    /// <value>Null: an empty volume.</value>
    public string? SnapshotId { get; init; }

    /// <summary>
    /// How fast the snapshot's data is fetched into the volume, in MiB per second: 100 to 300. Only with
    /// <see cref="SnapshotId"/>; it is charged.
    /// </summary>
    /// <value>Null: blocks are fetched as they are used.</value>
    [ValueRange(100, 300)]
    public int? VolumeInitializationRate { get; init; }

    /// <summary>
    /// Input and output operations per second: 3,000 to 16,000 for <c>gp3</c>, 100 to 64,000 for <c>io1</c>, 100 to
    /// 256,000 for <c>io2</c>. Required for <c>io1</c> and <c>io2</c>; not accepted for <c>st1</c>, <c>sc1</c> and
    /// <c>standard</c>.
    /// </summary>
    /// <value>Null: 3,000 for <c>gp3</c>.</value>
    public int? Iops { get; init; }

    /// <summary>The throughput in MiB per second, 125 to 1,000. Only for <c>gp3</c>.</summary>
    /// <value>Null: 125.</value>
    public int? Throughput { get; init; }

    /// <summary>
    /// Tags for the volumes, and whether they get those of the service or the task definition. ECS adds tags of its
    /// own.
    /// </summary>
    /// <value>Null: only those of ECS.</value>
    public IReadOnlyList<EbsTagSpecification>? TagSpecifications { get; init; }

    /// <summary>
    /// Required. The ARN of the infrastructure role, by which ECS creates and manages the volumes. The managed policy
    /// <c>AmazonECSInfrastructureRolePolicyForVolumes</c> grants what it needs.
    /// </summary>
    public required string RoleArn { get; init; }

    /// <summary>
    /// The file system on the volume: <c>ext3</c>, <c>ext4</c> or <c>xfs</c> on Linux, <c>ntfs</c> on Windows. For a
    /// volume from a snapshot it must be the snapshot's, or tasks fail to start.
    /// </summary>
    /// <value>Absent: <c>xfs</c> on Linux; on Windows there is only <c>ntfs</c>.</value>
    [AbsentMeans(TaskFilesystemType.Names.Xfs)]
    public TaskFilesystemType FilesystemType { get; init; }
}
