using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record FSxWindowsFileServerVolumeConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required string FileSystemId { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string RootDirectory { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required FSxWindowsFileServerAuthorizationConfig AuthorizationConfig { get; init; }
}
