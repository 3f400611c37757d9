using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Task definitions with everything filled in that is meant where it is absent, so that they can be compared. What has no default, or
/// one that depends on where the task runs, is left as it is.
/// </summary>
internal static class TaskDefinitionNormalizer
{
    /// <summary>The normal form, with roles named as the other definition names them.</summary>
    public static RegisterTaskDefinitionRequest Of(RegisterTaskDefinitionRequest request, RegisterTaskDefinitionRequest other)
    {
        var mode = request.NetworkMode.HasValue ? request.NetworkMode : NetworkMode.Bridge;
        return request with
        {
            NetworkMode = mode,
            TaskRoleArn = Role(request.TaskRoleArn, other.TaskRoleArn),
            ExecutionRoleArn = Role(request.ExecutionRoleArn, other.ExecutionRoleArn),
            Cpu = FargateTaskSize.ParseCpuUnits(request.Cpu)?.ToString(CultureInfo.InvariantCulture) ?? request.Cpu,
            Memory = FargateTaskSize.ParseMemoryMiB(request.Memory)?.ToString(CultureInfo.InvariantCulture) ?? request.Memory,
            ContainerDefinitions = Each(request.ContainerDefinitions, container => Of(container, mode)) ?? [],
            Volumes = Each(request.Volumes, Of),
            ProxyConfiguration = request.ProxyConfiguration is { Type.HasValue: false } proxy
                ? proxy with { Type = ProxyConfigurationType.Appmesh }
                : request.ProxyConfiguration,
            RuntimePlatform = Platform(request),
            EnableFaultInjection = request.EnableFaultInjection ?? false,
            Tags = Each(request.Tags?.Where(TaskDefinitionExtensions.IsUserTag), static tag => tag with { Value = tag.Value ?? "" }),
        };
    }

    private static ContainerDefinition Of(ContainerDefinition container, NetworkMode mode) => container with
    {
        Cpu = container.Cpu ?? 0,
        Essential = container.Essential ?? true,
        DisableNetworking = container.DisableNetworking ?? false,
        Privileged = container.Privileged ?? false,
        ReadonlyRootFilesystem = container.ReadonlyRootFilesystem ?? false,
        Interactive = container.Interactive ?? false,
        PseudoTerminal = container.PseudoTerminal ?? false,
        VersionConsistency = container.VersionConsistency.HasValue ? container.VersionConsistency : VersionConsistency.Enabled,
        PortMappings = Each(container.PortMappings, mapping => Of(mapping, mode)),
        MountPoints = Each(container.MountPoints, static mount => mount with { ReadOnly = mount.ReadOnly ?? false }),
        VolumesFrom = Each(container.VolumesFrom, static source => source with { ReadOnly = source.ReadOnly ?? false }),
        HealthCheck = container.HealthCheck is { } check ? Of(check) : null,
        RestartPolicy = container.RestartPolicy is { } policy
            ? policy with { RestartAttemptPeriod = policy.RestartAttemptPeriod ?? 300 }
            : null,
        LinuxParameters = container.LinuxParameters is { } linux ? Of(linux) : null,
    };

    /// <summary>A flag that is false goes, so that nothing is left of parameters that only say so.</summary>
    private static LinuxParameters Of(LinuxParameters linux) => linux with
    {
        InitProcessEnabled = linux.InitProcessEnabled == true ? true : null,
        Devices = Each(linux.Devices, static device => device with
        {
            ContainerPath = device.ContainerPath ?? device.HostPath,
            Permissions = device.Permissions is { Count: > 0 }
                ? device.Permissions
                : [DeviceCgroupPermission.Read, DeviceCgroupPermission.Write, DeviceCgroupPermission.Mknod],
        }),
    };

    private static PortMapping Of(PortMapping mapping, NetworkMode mode)
    {
        var isOwnNumber = mode == NetworkMode.Awsvpc || mode == NetworkMode.Host;
        return mapping with
        {
            Protocol = mapping.Protocol.HasValue ? mapping.Protocol : TransportProtocol.Tcp,
            HostPort = mapping.HostPort is null or 0 && isOwnNumber ? mapping.ContainerPort : mapping.HostPort ?? 0,
        };
    }

    private static HealthCheck Of(HealthCheck check) => check with
    {
        Interval = check.Interval ?? 30,
        Timeout = check.Timeout ?? 5,
        Retries = check.Retries ?? 3,
        StartPeriod = check.StartPeriod ?? 0,
    };

    private static Volume Of(Volume volume) => volume with
    {
        ConfiguredAtLaunch = volume.ConfiguredAtLaunch ?? false,
        DockerVolumeConfiguration = volume.DockerVolumeConfiguration is { } docker
            ? docker with
            {
                Scope = docker.Scope.HasValue ? docker.Scope : Scope.Task,
                Autoprovision = docker.Autoprovision ?? false,
                Driver = docker.Driver ?? "local",
            }
            : null,
        EfsVolumeConfiguration = volume.EfsVolumeConfiguration is { } efs ? Of(efs) : null,
        S3filesVolumeConfiguration = volume.S3filesVolumeConfiguration is { } files
            ? files with { RootDirectory = files.RootDirectory ?? "/" }
            : null,
    };

    private static EfsVolumeConfiguration Of(EfsVolumeConfiguration efs) => efs with
    {
        RootDirectory = efs.RootDirectory ?? "/",
        TransitEncryption = efs.TransitEncryption.HasValue ? efs.TransitEncryption : EfsTransitEncryption.Disabled,
        AuthorizationConfig = efs.AuthorizationConfig is { Iam: var iam } authorization && iam == EfsAuthorizationConfigIam.Disabled
            ? authorization with { Iam = default }
            : efs.AuthorizationConfig,
    };

    /// <summary>Only Fargate has a platform of its own choice; elsewhere absence means whichever the instances have.</summary>
    private static RuntimePlatform? Platform(RegisterTaskDefinitionRequest request)
    {
        if (request.RequiresCompatibilities is not { Count: > 0 } kinds || kinds.Any(static kind => kind != Compatibility.Fargate))
        {
            return request.RuntimePlatform;
        }

        var platform = request.RuntimePlatform ?? new RuntimePlatform();
        return platform with
        {
            CpuArchitecture = platform.CpuArchitecture.HasValue ? platform.CpuArchitecture : CpuArchitecture.X86_64,
            OperatingSystemFamily = platform.OperatingSystemFamily.HasValue ? platform.OperatingSystemFamily : OSFamily.Linux,
        };
    }

    private static string? Role(string? role, string? other) =>
        role is { Length: > 0 } && !role.Contains(':', StringComparison.Ordinal)
        && other is not null && other.Contains(":role/", StringComparison.Ordinal) && other.EndsWith("/" + role, StringComparison.Ordinal)
            ? other
            : role;

    private static List<T>? Each<T>(IEnumerable<T>? items, Func<T, T> fill)
        where T : class => items is null ? null : [.. items.OfType<T>().Select(fill)];
}
