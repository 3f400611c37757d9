using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.TaskDefinitions.Comparison;

/// <summary>
/// Brings a task definition into its normal forms: defaults are filled in, and the changes are made that ECS makes at registration. What
/// the absence of a member means is stated by its attributes; this class adds what depends on several members, on the place where the task
/// runs, or on another definition.
/// </summary>
internal static class TaskDefinitionNormalizer
{
    /// <summary>The user that ECS sets for a log router: root, by its number.</summary>
    private const string LogRouterUser = "0";

    /// <summary>Gets a task definition as ECS describes it once it is registered.</summary>
    public static RegisterTaskDefinitionRequest Describe(RegisterTaskDefinitionRequest request) =>
        ApplyChanges(request).Normalize(NormalForm.Described);

    /// <summary>Gets a task definition as it is compared. Roles are written in the same form as in the other definition.</summary>
    public static RegisterTaskDefinitionRequest Normalize(RegisterTaskDefinitionRequest request, RegisterTaskDefinitionRequest other)
    {
        var changed = ApplyChanges(request);
        var prepared = changed with
        {
            TaskRoleArn = NormalizeRole(changed.TaskRoleArn, other.TaskRoleArn),
            ExecutionRoleArn = NormalizeRole(changed.ExecutionRoleArn, other.ExecutionRoleArn),
            RuntimePlatform = NormalizePlatform(changed),
            Tags = changed.Tags is { } tags ? [.. tags.OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag)] : null,
        };
        return prepared.Normalize(NormalForm.Compared);
    }

    /// <summary>Replaces the name of a role by the other definition's ARN if that ends in the name.</summary>
    public static string? NormalizeRole(string? role, string? other) =>
        role is { Length: > 0 } && !role.Contains(':', StringComparison.Ordinal)
        && other is not null && other.Contains(":role/", StringComparison.Ordinal) && other.EndsWith("/" + role, StringComparison.Ordinal)
            ? other
            : role;

    /// <summary>Makes the changes that ECS makes to what was registered.</summary>
    private static RegisterTaskDefinitionRequest ApplyChanges(RegisterTaskDefinitionRequest request) => request with
    {
        TaskRoleArn = NullIfEmpty(request.TaskRoleArn),
        ExecutionRoleArn = NullIfEmpty(request.ExecutionRoleArn),
        Cpu = FargateTaskSize.ParseCpuUnits(request.Cpu)?.ToString(CultureInfo.InvariantCulture) ?? NullIfEmpty(request.Cpu),
        Memory = FargateTaskSize.ParseMemoryMiB(request.Memory)?.ToString(CultureInfo.InvariantCulture) ?? NullIfEmpty(request.Memory),
        ContainerDefinitions = ModelNormalizer.NormalizeItems(request.ContainerDefinitions, request.NetworkMode, ApplyChanges)!,
        Volumes = ModelNormalizer.NormalizeItems(request.Volumes, 0, static (volume, _) => ApplyChanges(volume)),
    };

    private static ContainerDefinition ApplyChanges(ContainerDefinition container, NetworkMode mode) => container with
    {
        // A variable without a value is dropped; one with an empty value is kept.
        Environment = container.Environment is { } variables ? [.. variables.Where(static variable => variable?.Value is not null)] : null,
        User = container.FirelensConfiguration is not null && string.IsNullOrEmpty(container.User) ? LogRouterUser : container.User,
        PortMappings = ModelNormalizer.NormalizeItems(container.PortMappings, mode, ApplyChanges),
    };

    /// <summary>Sets the host port: in these network modes it is the container port, in the others any free one.</summary>
    private static PortMapping ApplyChanges(PortMapping mapping, NetworkMode mode) =>
        mapping.ContainerPort is not { } port || mapping.HostPort is not (null or 0) ? mapping
        : mapping with { HostPort = mode == NetworkMode.Awsvpc || mode == NetworkMode.Host ? port : 0 };

    /// <summary>A volume of no other kind is a directory of the host that Docker chooses.</summary>
    private static Volume ApplyChanges(Volume volume) => volume with
    {
        Host = volume is
        {
            DockerVolumeConfiguration: null,
            EfsVolumeConfiguration: null,
            S3filesVolumeConfiguration: null,
            FsxWindowsFileServerVolumeConfiguration: null,
            ConfiguredAtLaunch: not true,
        }
            ? volume.Host ?? new HostVolumeProperties()
            : volume.Host,
        EfsVolumeConfiguration = volume.EfsVolumeConfiguration is { RootDirectory: "" } efs
            ? efs with { RootDirectory = null }
            : volume.EfsVolumeConfiguration,
    };

    /// <summary>Sets the platform that Fargate uses by default. Elsewhere the platform is that of the instances.</summary>
    private static RuntimePlatform? NormalizePlatform(RegisterTaskDefinitionRequest request)
    {
        if (request.RequiresCompatibilities is not { Count: > 0 } compatibilities
            || compatibilities.Any(static compatibility => compatibility != Compatibility.Fargate))
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

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
