using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the volumes of a task definition and the mount points of its containers.</summary>
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
            ValidateOthers(volume);
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
        const string Member = "volumes.efsVolumeConfiguration";
        if (volume.EfsVolumeConfiguration is not { } efs)
        {
            return;
        }

        RequestGuard.Require(efs.FileSystemId, $"{Member}.fileSystemId");
        RequestGuard.RequireInRange(efs.TransitEncryptionPort, $"{Member}.transitEncryptionPort", 0, 65535);
        var hasAccessPoint = !string.IsNullOrEmpty(efs.AuthorizationConfig?.AccessPointId);
        var usesIam = efs.AuthorizationConfig?.Iam == EfsAuthorizationConfigIam.Enabled;
        if ((hasAccessPoint || usesIam) && efs.TransitEncryption != EfsTransitEncryption.Enabled)
        {
            throw new ClientException(
                $"The volume '{volume.Name}' has an access point or IAM authorization, which needs transitEncryption ENABLED.");
        }

        if (hasAccessPoint)
        {
            ValidateRoot(volume, efs.RootDirectory);
        }
    }

    private static void ValidateOthers(Volume volume)
    {
        if (volume.S3filesVolumeConfiguration is { } s3)
        {
            RequestGuard.Require(s3.FileSystemArn, "volumes.s3filesVolumeConfiguration.fileSystemArn");
            if (s3.AccessPointArn is not null)
            {
                ValidateRoot(volume, s3.RootDirectory);
            }
        }

        if (volume.FsxWindowsFileServerVolumeConfiguration is { } fsx)
        {
            const string Member = "volumes.fsxWindowsFileServerVolumeConfiguration";
            RequestGuard.Require(fsx.FileSystemId, $"{Member}.fileSystemId");
            RequestGuard.Require(fsx.RootDirectory, $"{Member}.rootDirectory");
            var authorization = RequestGuard.Require(fsx.AuthorizationConfig, $"{Member}.authorizationConfig");
            RequestGuard.Require(authorization.CredentialsParameter, $"{Member}.authorizationConfig.credentialsParameter");
            RequestGuard.Require(authorization.Domain, $"{Member}.authorizationConfig.domain");
        }
    }

    private static void ValidateRoot(Volume volume, string? root)
    {
        if (root is not (null or "" or "/"))
        {
            throw new ClientException($"The volume '{volume.Name}' has an access point, whose root holds: leave rootDirectory out.");
        }
    }
}
