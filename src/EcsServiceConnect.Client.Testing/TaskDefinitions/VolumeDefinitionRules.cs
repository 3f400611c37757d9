using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the volumes of a task definition must say, and which of them its containers can mount.</summary>
internal static class VolumeDefinitionRules
{
    public static void Check(RegisterTaskDefinitionRequest request)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in request.Volumes ?? [])
        {
            if (string.IsNullOrEmpty(volume.Name) || !names.Add(volume.Name))
            {
                throw new ClientException($"The volume name '{MessageSanitizer.Sanitize(volume.Name)}' is empty or stands more than once.");
            }

            CheckKind(volume);
            CheckEfs(volume);
            CheckOthers(volume);
        }

        foreach (var container in request.ContainerDefinitions)
        {
            foreach (var mount in container.MountPoints ?? [])
            {
                if (mount.SourceVolume is null || !names.Contains(mount.SourceVolume))
                {
                    throw new ClientException(
                        $"The container '{container.Name}' mounts the volume '{MessageSanitizer.Sanitize(mount.SourceVolume)}', which the task "
                        + "definition does not have.");
                }
            }
        }
    }

    private static void CheckKind(Volume volume)
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

    private static void CheckEfs(Volume volume)
    {
        const string Member = "volumes.efsVolumeConfiguration";
        if (volume.EfsVolumeConfiguration is not { } efs)
        {
            return;
        }

        Guard.Required(efs.FileSystemId, $"{Member}.fileSystemId");
        Guard.InRange(efs.TransitEncryptionPort, $"{Member}.transitEncryptionPort", 0, 65535);
        var hasAccessPoint = !string.IsNullOrEmpty(efs.AuthorizationConfig?.AccessPointId);
        var usesIam = efs.AuthorizationConfig?.Iam == EfsAuthorizationConfigIam.Enabled;
        if ((hasAccessPoint || usesIam) && efs.TransitEncryption != EfsTransitEncryption.Enabled)
        {
            throw new ClientException(
                $"The volume '{volume.Name}' has an access point or IAM authorization, which needs transitEncryption ENABLED.");
        }

        if (hasAccessPoint)
        {
            CheckRoot(volume, efs.RootDirectory);
        }
    }

    private static void CheckOthers(Volume volume)
    {
        if (volume.S3filesVolumeConfiguration is { } s3)
        {
            Guard.Required(s3.FileSystemArn, "volumes.s3filesVolumeConfiguration.fileSystemArn");
            if (s3.AccessPointArn is not null)
            {
                CheckRoot(volume, s3.RootDirectory);
            }
        }

        if (volume.FsxWindowsFileServerVolumeConfiguration is { } fsx)
        {
            const string Member = "volumes.fsxWindowsFileServerVolumeConfiguration";
            Guard.Required(fsx.FileSystemId, $"{Member}.fileSystemId");
            Guard.Required(fsx.RootDirectory, $"{Member}.rootDirectory");
            var authorization = Guard.Required(fsx.AuthorizationConfig, $"{Member}.authorizationConfig");
            Guard.Required(authorization.CredentialsParameter, $"{Member}.authorizationConfig.credentialsParameter");
            Guard.Required(authorization.Domain, $"{Member}.authorizationConfig.domain");
        }
    }

    private static void CheckRoot(Volume volume, string? root)
    {
        if (root is not (null or "" or "/"))
        {
            throw new ClientException($"The volume '{volume.Name}' has an access point, whose root holds: leave rootDirectory out.");
        }
    }
}
