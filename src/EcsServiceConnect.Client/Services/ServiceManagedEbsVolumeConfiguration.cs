using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record ServiceManagedEbsVolumeConfiguration
{
    /// <summary>TODO </summary>
    public bool? Encrypted { get; init; }

    /// <summary>TODO </summary>
    public string? KmsKeyId { get; init; }

    /// <summary>TODO </summary>
    public string? VolumeType { get; init; }

    /// <summary>TODO </summary>
    public int? SizeInGiB { get; init; }

    /// <summary>TODO </summary>
    public string? SnapshotId { get; init; }

    /// <summary>TODO </summary>
    public int? VolumeInitializationRate { get; init; }

    /// <summary>TODO </summary>
    public int? Iops { get; init; }

    /// <summary>TODO </summary>
    public int? Throughput { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EbsTagSpecification>? TagSpecifications { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string RoleArn { get; init; }

    /// <summary>TODO </summary>
    public TaskFilesystemType FilesystemType { get; init; }
}
