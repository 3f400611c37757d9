using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the attributes that a container instance needs to run a definition.</summary>
/// <remarks>
/// ECS does not publish its rules. These are what definitions that users have published, as ECS describes them, have in common, under the
/// names by which the open source container agent registers its capabilities.
/// </remarks>
internal static class RequiredAttributeResolver
{
    public static IReadOnlyList<EcsAttribute> Resolve(RegisterTaskDefinitionRequest request)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        AddNetwork(request, names);
        foreach (var volume in request.Volumes ?? [])
        {
            AddVolume(volume, names);
        }

        foreach (var container in request.ContainerDefinitions)
        {
            ContainerAttributeResolver.Add(container, !string.IsNullOrEmpty(request.ExecutionRoleArn), names);
        }

        if (request.PidMode.HasValue || request.IpcMode.HasValue)
        {
            names.Add("ecs.capability.pid-ipc-namespace-sharing");
        }

        if (request.ProxyConfiguration is not null)
        {
            names.Add("ecs.capability.aws-appmesh");
        }

        if (request.EphemeralStorage is not null)
        {
            names.Add("ecs.capability.extensible-ephemeral-storage");
        }

        if (request.EnableFaultInjection == true)
        {
            names.Add("ecs.capability.fault-injection");
        }

        return [.. names.Select(static name => new EcsAttribute { Name = name })];
    }

    private static void AddNetwork(RegisterTaskDefinitionRequest request, SortedSet<string> names)
    {
        if (request.NetworkMode == NetworkMode.Awsvpc)
        {
            names.Add("ecs.capability.task-eni");
            names.Add(ContainerAttributeResolver.GetDockerVersion(18));
        }

        if (!string.IsNullOrEmpty(request.TaskRoleArn))
        {
            names.Add(request.NetworkMode == NetworkMode.Host
                ? "com.amazonaws.ecs.capability.task-iam-role-network-host"
                : "com.amazonaws.ecs.capability.task-iam-role");
        }
    }

    private static void AddVolume(Volume volume, SortedSet<string> names)
    {
        if (volume.EfsVolumeConfiguration is not null)
        {
            names.Add("ecs.capability.efs");
            names.Add("ecs.capability.efsAuth");
            names.Add(ContainerAttributeResolver.GetDockerVersion(25));
        }

        if (volume.DockerVolumeConfiguration is { } docker)
        {
            names.Add($"ecs.capability.docker-plugin.{docker.Driver?.Replace(':', '.') ?? "local"}");
        }

        if (volume.FsxWindowsFileServerVolumeConfiguration is not null)
        {
            names.Add("ecs.capability.fsxWindowsFileServer");
        }
    }
}
