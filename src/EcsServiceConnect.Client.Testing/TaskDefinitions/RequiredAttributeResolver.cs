using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the attributes that a container instance needs for a definition: the common ones.</summary>
internal static class RequiredAttributeResolver
{
    public static IReadOnlyList<EcsAttribute> Resolve(RegisterTaskDefinitionRequest request)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (request.NetworkMode == NetworkMode.Awsvpc)
        {
            names.Add("ecs.capability.task-eni");
        }

        if (!string.IsNullOrEmpty(request.TaskRoleArn))
        {
            names.Add("com.amazonaws.ecs.capability.task-iam-role");
        }

        if (request.Volumes?.Any(static volume => volume.EfsVolumeConfiguration is not null) == true)
        {
            names.Add("ecs.capability.efs");
        }

        foreach (var container in request.ContainerDefinitions)
        {
            AddContainerAttributes(container, request, names);
        }

        return [.. names.Select(static name => new EcsAttribute { Name = name })];
    }

    private static void AddContainerAttributes(ContainerDefinition container, RegisterTaskDefinitionRequest request, SortedSet<string> names)
    {
        names.Add("com.amazonaws.ecs.capability.docker-remote-api.1.18");
        if (container.LogConfiguration is { } log)
        {
            names.Add($"com.amazonaws.ecs.capability.logging-driver.{log.LogDriver}");
            if (!string.IsNullOrEmpty(request.ExecutionRoleArn) && log.LogDriver == LogDriver.Awslogs)
            {
                names.Add("ecs.capability.execution-role-awslogs");
            }
        }

        if (container.HealthCheck is not null)
        {
            names.Add("ecs.capability.container-health-check");
        }

        if (container.Secrets is { Count: > 0 })
        {
            names.Add("ecs.capability.secrets.asm.environment-variables");
        }

        if (container.DependsOn is { Count: > 0 })
        {
            names.Add("ecs.capability.container-ordering");
        }

        if (container.Privileged == true)
        {
            names.Add("com.amazonaws.ecs.capability.privileged-container");
        }
    }
}
