using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What one container definition must say.</summary>
internal static class ContainerRules
{
    private const int LeastMemory = 4;

    public static void Check(ContainerDefinition container, int index, RegisterTaskDefinitionRequest request)
    {
        if (string.IsNullOrEmpty(container.Image))
        {
            throw new ClientException($"The container '{container.Name}' has no image.");
        }

        CheckMemory(container, request);
        if (container.Cpu < 0)
        {
            throw new ClientException($"The container '{container.Name}' has {container.Cpu} CPU units; there cannot be fewer than 0.");
        }

        CheckRequiredMembers(container, $"containerDefinitions[{index}]");
        CheckDependencies(container, request);
    }

    private static void CheckMemory(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        if (container.Memory < LeastMemory || container.MemoryReservation < LeastMemory)
        {
            throw new ClientException($"The container '{container.Name}' must have at least {LeastMemory} MiB of memory.");
        }

        if (container.Memory < container.MemoryReservation)
        {
            throw new ClientException($"The container '{container.Name}' reserves more memory than it may have.");
        }

        if (container.Memory is null && container.MemoryReservation is null && request.Memory is null)
        {
            throw new ClientException(
                $"The container '{container.Name}' has neither 'memory' nor 'memoryReservation', and the task has no 'memory' either.");
        }
    }

    /// <summary>The members that ECS requires inside of a container definition.</summary>
    private static void CheckRequiredMembers(ContainerDefinition container, string path)
    {
        foreach (var secret in container.Secrets ?? [])
        {
            Guard.Required(secret.Name, $"{path}.secrets.name");
            Guard.Required(secret.ValueFrom, $"{path}.secrets.valueFrom");
        }

        foreach (var file in container.EnvironmentFiles ?? [])
        {
            Guard.Required(file.Value, $"{path}.environmentFiles.value");
            Guard.Required(file.Type.Value, $"{path}.environmentFiles.type");
        }

        foreach (var limit in container.Ulimits ?? [])
        {
            Guard.Required(limit.Name.Value, $"{path}.ulimits.name");
            Guard.Required(limit.SoftLimit, $"{path}.ulimits.softLimit");
            Guard.Required(limit.HardLimit, $"{path}.ulimits.hardLimit");
        }

        if (container.LogConfiguration is { } log)
        {
            Guard.Required(log.LogDriver.Value, $"{path}.logConfiguration.logDriver");
        }

        if (container.HealthCheck is { } check)
        {
            Guard.Items(check.Command, $"{path}.healthCheck.command", int.MaxValue);
        }

        if (container.RepositoryCredentials is { } credentials)
        {
            Guard.Required(credentials.CredentialsParameter, $"{path}.repositoryCredentials.credentialsParameter");
        }
    }

    private static void CheckDependencies(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        foreach (var dependency in container.DependsOn ?? [])
        {
            var name = Guard.Required(dependency.ContainerName, "containerDefinitions.dependsOn.containerName");
            Guard.Required(dependency.Condition.Value, "containerDefinitions.dependsOn.condition");
            var other = request.ContainerDefinitions.FirstOrDefault(candidate => candidate.Name == name);
            if (other is null || name == container.Name)
            {
                throw new ClientException(
                    $"The container '{container.Name}' depends on '{Shown.Text(name)}', which is not another container of the task.");
            }

            if (dependency.Condition == ContainerCondition.Healthy && other.HealthCheck is null)
            {
                throw new ClientException(
                    $"The container '{container.Name}' waits for '{name}' to be HEALTHY, but that has no health check.");
            }
        }
    }
}
