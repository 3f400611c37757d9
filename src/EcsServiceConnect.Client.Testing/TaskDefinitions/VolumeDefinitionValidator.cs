using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the volumes of a task definition and the mount points of its containers.</summary>
/// <remarks>
/// Sources: API_Volume.html, API_EFSVolumeConfiguration.html. Most messages are those of the service, as users have reported them.
/// </remarks>
internal static class VolumeDefinitionValidator
{
    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in request.Volumes ?? [])
        {
            if (string.IsNullOrEmpty(volume.Name) || !names.Add(volume.Name))
            {
                throw new ClientException($"The volume name '{MessageSanitizer.Sanitize(volume.Name)}' is empty or stands more than once.");
            }

            ValidateKind(volume);
            ValidateEfs(volume);
            ValidateS3Files(volume);
        }

        var mounted = request.ContainerDefinitions
            .SelectMany(static container => container.MountPoints ?? [])
            .Select(static mount => mount.SourceVolume ?? "")
            .ToHashSet(StringComparer.Ordinal);
        if (mounted.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new ClientException($"Unknown volume '{MessageSanitizer.Sanitize(unknown)}'.");
        }

        if (request.Volumes?.Count(static volume => volume.ConfiguredAtLaunch == true) > 1)
        {
            throw new ClientException("A task definition can have one volume with configuredAtLaunch; this one has more.");
        }

        var unmounted = (request.Volumes ?? []).Where(volume => volume.ConfiguredAtLaunch == true && !mounted.Contains(volume.Name!));
        if (unmounted.ToList() is { Count: > 0 } unused)
        {
            var list = string.Join(", ", unused.Select(static volume => MessageSanitizer.Sanitize(volume.Name)));
            throw new ClientException($"Volumes [{list}] are not referenced by any of the containers");
        }
    }

    private static void ValidateKind(Volume volume)
    {
        object?[] kinds =
        [
            volume.Host?.SourcePath, volume.DockerVolumeConfiguration, volume.EfsVolumeConfiguration, volume.S3filesVolumeConfiguration,
            volume.FsxWindowsFileServerVolumeConfiguration, volume.ConfiguredAtLaunch == true ? volume : null,
        ];
        if (kinds.Count(static kind => kind is not null) > 1)
        {
            throw new ClientException($"The volume '{volume.Name}' is of more than one kind.");
        }
    }

    private static void ValidateEfs(Volume volume)
    {
        if (volume.EfsVolumeConfiguration is not { } efs)
        {
            return;
        }

        var hasAccessPoint = !string.IsNullOrEmpty(efs.AuthorizationConfig?.AccessPointId);
        var usesIam = efs.AuthorizationConfig?.Iam == EfsAuthorizationConfigIam.Enabled;
        var isEncrypted = efs.TransitEncryption == EfsTransitEncryption.Enabled;
        if (usesIam && !isEncrypted)
        {
            throw new ClientException("EFS IAM authorization requires TransitEncryption to be enabled.");
        }

        if (hasAccessPoint && !isEncrypted)
        {
            throw new ClientException($"The volume '{volume.Name}' has an access point, which needs transitEncryption ENABLED.");
        }

        if (efs.TransitEncryptionPort is not null && !isEncrypted)
        {
            throw new ClientException("TransitEncryptionPort requires that TransitEncryption is enabled.");
        }

        if (hasAccessPoint && !IsRoot(efs.RootDirectory))
        {
            throw new ClientException("When using an EFS access point, the root directory must either be set to \"/\" or be omitted.");
        }
    }

    private static void ValidateS3Files(Volume volume)
    {
        if (volume.S3filesVolumeConfiguration is { AccessPointArn: not null } s3 && !IsRoot(s3.RootDirectory))
        {
            throw new ClientException($"The volume '{volume.Name}' has an access point, whose root holds: leave rootDirectory out.");
        }
    }

    private static bool IsRoot(string? directory) => directory is null or "" or "/";
}
