using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A volume that is a directory of an Amazon FSx for Windows File Server file system.</summary>
/// <remarks>
/// For Windows tasks on EC2 instances that have joined the file system's domain; not supported on Fargate.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record FSxWindowsFileServerVolumeConfiguration
{
    /// <summary>Required. The file system's ID, such as <c>fs-1234567890abcdef0</c>.</summary>
    public required string FileSystemId { get; init; }

    /// <summary>
    /// Required. The directory of the file system that becomes the volume's root, such as <c>share</c>.
    /// </summary>
    public required string RootDirectory { get; init; }

    /// <summary>Required. The domain and the credentials to mount with.</summary>
    public required FSxWindowsFileServerAuthorizationConfig AuthorizationConfig { get; init; }
}
