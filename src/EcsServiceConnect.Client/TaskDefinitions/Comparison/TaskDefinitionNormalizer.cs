using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.TaskDefinitions.Comparison;

/// <summary>
/// Brings a task definition into the form in which it is compared. What absence means is stated by the attributes of the members; this
/// class adds what depends on several members, on the place where the task runs, or on the other definition.
/// </summary>
internal static class TaskDefinitionNormalizer
{
    /// <summary>Normalizes a task definition. Roles are written in the same form as in the other definition.</summary>
    public static RegisterTaskDefinitionRequest Normalize(RegisterTaskDefinitionRequest request, RegisterTaskDefinitionRequest other)
    {
        var prepared = request with
        {
            TaskRoleArn = NormalizeRole(request.TaskRoleArn, other.TaskRoleArn),
            ExecutionRoleArn = NormalizeRole(request.ExecutionRoleArn, other.ExecutionRoleArn),
            Cpu = FargateTaskSize.ParseCpuUnits(request.Cpu)?.ToString(CultureInfo.InvariantCulture) ?? request.Cpu,
            Memory = FargateTaskSize.ParseMemoryMiB(request.Memory)?.ToString(CultureInfo.InvariantCulture) ?? request.Memory,
            ContainerDefinitions = NormalizeHostPorts(request),
            RuntimePlatform = NormalizePlatform(request),
            Tags = request.Tags is { } tags ? [.. tags.OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag)] : null,
        };
        return prepared.Normalize();
    }

    /// <summary>Sets the host ports that are open. On these networks they are always equal to the container ports.</summary>
    private static IReadOnlyList<ContainerDefinition> NormalizeHostPorts(RegisterTaskDefinitionRequest request)
    {
        if (request.NetworkMode != NetworkMode.Awsvpc && request.NetworkMode != NetworkMode.Host)
        {
            return request.ContainerDefinitions;
        }

        return ModelNormalizer.NormalizeItems(request.ContainerDefinitions, static container => container with
        {
            PortMappings = ModelNormalizer.NormalizeItems(container.PortMappings, static mapping =>
                mapping.HostPort is null or 0 ? mapping with { HostPort = mapping.ContainerPort } : mapping),
        })!;
    }

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

    /// <summary>Replaces the name of a role by the other definition's ARN if that ends in the name.</summary>
    private static string? NormalizeRole(string? role, string? other) =>
        role is { Length: > 0 } && !role.Contains(':', StringComparison.Ordinal)
        && other is not null && other.Contains(":role/", StringComparison.Ordinal) && other.EndsWith("/" + role, StringComparison.Ordinal)
            ? other
            : role;
}
