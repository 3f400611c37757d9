using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <content>The volumes of the task.</content>
public sealed partial class RegisterTaskDefinitionBuilder
{
    /// <summary>
    /// Adds a directory to the <c>volumes</c>: on the task's own storage, which is lost with the task, or on the instance. A
    /// volume of the same name is replaced.
    /// </summary>
    /// <param name="name">The name by which containers mount it.</param>
    /// <param name="hostPath">
    /// A directory of the container instance, not for Fargate (<c>host.sourcePath</c>). The default is null: none.
    /// </param>
    /// <returns>A new builder with the volume added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public RegisterTaskDefinitionBuilder WithVolume(string name, string? hostPath = null) => WithVolume(new Volume
    {
        Name = ArgumentGuard.NotNull(name),
        Host = hostPath is null ? null : new HostVolumeProperties { SourcePath = hostPath },
    });

    /// <summary>Adds a volume of any kind to the <c>volumes</c>, by an existing record.</summary>
    /// <param name="volume">The volume, with its name.</param>
    /// <returns>A new builder with the volume added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="volume"/> is null.</exception>
    public RegisterTaskDefinitionBuilder WithVolume(Volume volume) => AddVolume(ArgumentGuard.NotNull(volume));

    /// <summary>
    /// Adds a directory of an Amazon EFS file system to the <c>volumes</c>, with encryption in transit
    /// (<c>transitEncryption</c>).
    /// </summary>
    /// <param name="name">The name by which containers mount it.</param>
    /// <param name="fileSystemId">The file system, such as <c>fs-1234567890abcdef0</c>.</param>
    /// <param name="rootDirectory">
    /// The directory that becomes the volume's root; none with an access point. The default is null: <c>/</c>.
    /// </param>
    /// <param name="accessPointId">The access point to mount through. The default is null: none.</param>
    /// <returns>A new builder with the volume added.</returns>
    /// <exception cref="ArgumentNullException">An argument that must be set is null.</exception>
    public RegisterTaskDefinitionBuilder WithEfsVolume(
        string name, string fileSystemId, string? rootDirectory = null, string? accessPointId = null) =>
        AddVolume(new Volume
        {
            Name = ArgumentGuard.NotNull(name),
            EfsVolumeConfiguration = new EfsVolumeConfiguration
            {
                FileSystemId = ArgumentGuard.NotNull(fileSystemId),
                RootDirectory = rootDirectory,
                TransitEncryption = EfsTransitEncryption.Enabled,
                AuthorizationConfig = accessPointId is null ? null : new EfsAuthorizationConfig { AccessPointId = accessPointId },
            },
        });

    /// <summary>
    /// Adds an Amazon EBS volume to the <c>volumes</c> that the service or the task configures at launch
    /// (<c>configuredAtLaunch</c>). A task definition can have one.
    /// </summary>
    /// <param name="name">The name by which containers mount it, and the service or the task configures it.</param>
    /// <returns>A new builder with the volume added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public RegisterTaskDefinitionBuilder WithConfiguredAtLaunchVolume(string name) =>
        AddVolume(new Volume { Name = ArgumentGuard.NotNull(name), ConfiguredAtLaunch = true });

    /// <summary>
    /// Sets the size of a Fargate task's ephemeral storage (<c>ephemeralStorage.sizeInGiB</c>).
    /// </summary>
    /// <param name="sizeInGiB">21 to 200 GiB. Without this method it is 20.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder WithEphemeralStorage(int sizeInGiB) =>
        Set(request => request with { EphemeralStorage = new EphemeralStorage { SizeInGiB = sizeInGiB } });

    private RegisterTaskDefinitionBuilder AddVolume(Volume volume, [CallerMemberName] string method = "") => Add(
        request => request with { Volumes = request.Volumes.Put(volume, static existing => existing.Name) }, method: method);
}
