using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record EfsVolumeConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required string FileSystemId { get; init; }

    /// <summary>TODO </summary>
    public string? RootDirectory { get; init; }

    /// <summary>TODO </summary>
    public EfsTransitEncryption TransitEncryption { get; init; }

    /// <summary>TODO </summary>
    public int? TransitEncryptionPort { get; init; }

    /// <summary>TODO </summary>
    public EfsAuthorizationConfig? AuthorizationConfig { get; init; }
}
