using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record S3FilesVolumeConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required string FileSystemArn { get; init; }

    /// <summary>TODO </summary>
    public string? RootDirectory { get; init; }

    /// <summary>TODO </summary>
    public int? TransitEncryptionPort { get; init; }

    /// <summary>TODO </summary>
    public string? AccessPointArn { get; init; }
}
