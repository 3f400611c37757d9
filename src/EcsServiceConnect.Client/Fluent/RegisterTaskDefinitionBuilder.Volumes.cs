using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>The volumes of the task.</content>
public sealed partial class RegisterTaskDefinitionBuilder
{
    /// <summary>
    /// Adds a directory on the task's own storage to the <c>volumes</c>, lost with the task, or one of the instance. Two
    /// volumes of one name: the later replaces the earlier.
    /// </summary>
    /// <param name="name">The name by which containers mount it.</param>
    /// <param name="hostPath">
    /// A directory of the container instance, not for Fargate (<c>host.sourcePath</c>). The default is null: none.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithVolume(string name, string? hostPath = null) => WithVolume(new Volume
    {
        Name = ArgumentGuard.NotNull(name),
        Host = hostPath is null ? null : new HostVolumeProperties { SourcePath = hostPath },
    });

    /// <summary>Adds a volume of any kind to the <c>volumes</c>, by a record that exists already.</summary>
    /// <param name="volume">The volume, with its name.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithVolume(Volume volume) => AddVolume(nameof(WithVolume), ArgumentGuard.NotNull(volume));

    /// <summary>
    /// Adds a directory of an Amazon EFS file system to the <c>volumes</c>. Data on the way to it is encrypted
    /// (<c>transitEncryption</c>).
    /// </summary>
    /// <param name="name">The name by which containers mount it.</param>
    /// <param name="fileSystemId">The file system, such as <c>fs-1234567890abcdef0</c>.</param>
    /// <param name="rootDirectory">
    /// The directory that becomes the volume's root; none with an access point. The default is null: <c>/</c>.
    /// </param>
    /// <param name="accessPointId">The access point to mount through. The default is null: none.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithEfsVolume(
        string name, string fileSystemId, string? rootDirectory = null, string? accessPointId = null) =>
        AddVolume(nameof(WithEfsVolume), new Volume
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
    /// Adds an Amazon EBS volume to the <c>volumes</c> that is configured only by the service or the task
    /// (<c>configuredAtLaunch</c>); a definition can have one.
    /// </summary>
    /// <param name="name">The name by which containers mount it and the service or task configures it.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithConfiguredAtLaunchVolume(string name) =>
        AddVolume(nameof(WithConfiguredAtLaunchVolume), new Volume { Name = ArgumentGuard.NotNull(name), ConfiguredAtLaunch = true });

    /// <summary>
    /// Sets the size of a Fargate task's ephemeral storage (<c>ephemeralStorage.sizeInGiB</c>).
    /// </summary>
    /// <param name="sizeInGiB">21 to 200 GiB. Without this word it is 20.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithEphemeralStorage(int sizeInGiB) =>
        SetDraft(nameof(WithEphemeralStorage), _draft with { EphemeralStorage = new EphemeralStorage { SizeInGiB = sizeInGiB } });

    private RegisterTaskDefinitionBuilder AddVolume(string word, Volume volume) =>
        AddDraft(word, _draft with { Volumes = FluentValues.Put(_draft.Volumes, volume, static one => one.Name) });
}
