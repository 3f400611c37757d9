using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the volume that is configured at launch against the one that the task definition leaves open. Texts about the match of both
/// are those of the real service.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/configure-ebs-volume.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
/// </summary>
internal static class VolumeValidator
{
    private const string Member = "volumeConfigurations";
    private const string Standard = "standard";

    private const int MaxSize = 16_384;

    /// <summary>The volume types with the sizes in GiB that each can have.</summary>
    private static readonly Dictionary<string, (int Min, int Max)> _sizes = new(StringComparer.Ordinal)
    {
        ["gp2"] = (1, MaxSize),
        ["gp3"] = (1, MaxSize),
        ["io1"] = (4, MaxSize),
        ["io2"] = (4, MaxSize),
        ["sc1"] = (125, MaxSize),
        ["st1"] = (125, MaxSize),
        [Standard] = (1, 1024),
    };

    public static void Validate(IReadOnlyList<TaskVolumeConfiguration>? volumes, TaskDefinition definition, LaunchType launchType) =>
        Validate(volumes?.Select(CreateServiceVolume).ToList(), definition, launchType);

    public static void Validate(IReadOnlyList<ServiceVolumeConfiguration>? volumes, TaskDefinition definition, LaunchType launchType)
    {
        var configured = RequestGuard.RequireAtMost(volumes, Member, 1);
        var open = definition.Volumes.FirstOrDefault(static volume => volume.ConfiguredAtLaunch == true);
        if (configured is not [var volume])
        {
            if (open is not null)
            {
                throw new InvalidParameterException(
                    "Task definition has configuredAtLaunch volume but no volume configuration provided at runtime");
            }

            return;
        }

        if (open is null)
        {
            throw new InvalidParameterException(
                "Volume configuration provided but no matching configuredAtLaunch volume found in task definition.");
        }

        if (open.Name != volume.Name)
        {
            throw new InvalidParameterException(
                $"The volume name '{MessageSanitizer.Sanitize(volume.Name)}' in your request does not have a matching volume in your Task "
                + "Definition that is configurable at launch.");
        }

        ValidateEbs(RequestGuard.Require(volume.ManagedEbsVolume, $"{Member}.managedEBSVolume"), launchType);
    }

    private static void ValidateEbs(ServiceManagedEbsVolumeConfiguration ebs, LaunchType launchType)
    {
        const string Root = $"{Member}.managedEBSVolume";

        if (ebs.SizeInGiB is null && string.IsNullOrEmpty(ebs.SnapshotId))
        {
            throw new InvalidParameterException($"The member '{Root}' needs a 'sizeInGiB' or a 'snapshotId'.");
        }

        if (ebs.VolumeInitializationRate is not null && string.IsNullOrEmpty(ebs.SnapshotId))
        {
            throw new InvalidParameterException($"The member '{Root}.volumeInitializationRate' needs a 'snapshotId'.");
        }

        if (ebs.VolumeType is not { Length: > 0 } type)
        {
            return;
        }

        RequestGuard.RequireOneOf(type, $"{Root}.volumeType", [.. _sizes.Keys]);
        RequestGuard.RequireInRange(ebs.SizeInGiB, $"{Root}.sizeInGiB", _sizes[type].Min, _sizes[type].Max);
        if (type == Standard && launchType == LaunchType.Fargate)
        {
            throw new InvalidParameterException($"Fargate does not support the value '{type}' of '{Root}.volumeType'.");
        }

        if (ebs.Iops is null && type is "io1" or "io2")
        {
            throw new InvalidParameterException($"The member '{Root}.iops' is required for the volume type {type}.");
        }

        if (ebs.Iops is not null && type is "sc1" or "st1" or Standard)
        {
            throw new InvalidParameterException($"The volume type {type} does not support '{Root}.iops'.");
        }

        if (ebs.Throughput is not null && type != "gp3")
        {
            throw new InvalidParameterException($"The volume type {type} does not support '{Root}.throughput'; only gp3 does.");
        }
    }

    /// <summary>Maps the volume of a task, which has the same settings as that of a service.</summary>
    public static ServiceVolumeConfiguration CreateServiceVolume(TaskVolumeConfiguration volume) => new()
    {
        Name = volume.Name,
        ManagedEbsVolume = volume.ManagedEbsVolume is not { } ebs ? null : new ServiceManagedEbsVolumeConfiguration
        {
            RoleArn = ebs.RoleArn,
            Encrypted = ebs.Encrypted,
            KmsKeyId = ebs.KmsKeyId,
            FilesystemType = ebs.FilesystemType,
            VolumeType = ebs.VolumeType,
            SizeInGiB = ebs.SizeInGiB,
            SnapshotId = ebs.SnapshotId,
            VolumeInitializationRate = ebs.VolumeInitializationRate,
            Iops = ebs.Iops,
            Throughput = ebs.Throughput,
        },
    };
}
