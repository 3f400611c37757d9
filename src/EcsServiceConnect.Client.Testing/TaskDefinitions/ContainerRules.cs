using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What one container definition must say.</summary>
internal static class ContainerRules
{
    public const int LeastMemory = 4;

    private const int MostEnvironmentFiles = 10;
    private const int MostIgnoredExitCodes = 50;

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
        CheckLimits(container, $"containerDefinitions[{index}]");
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
            if (!file.Value.EndsWith(".env", StringComparison.Ordinal))
            {
                throw new ClientException(
                    $"The environment file '{MessageSanitizer.Sanitize(file.Value)}' of the container '{container.Name}' must end with '.env'.");
            }
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

        HealthCheckRules.Check(container.HealthCheck, container.Name, $"{path}.healthCheck");

        if (container.RepositoryCredentials is { } credentials)
        {
            Guard.Required(credentials.CredentialsParameter, $"{path}.repositoryCredentials.credentialsParameter");
        }
    }

    private static void CheckLimits(ContainerDefinition container, string path)
    {
        Guard.AtMost(container.EnvironmentFiles, $"{path}.environmentFiles", MostEnvironmentFiles);
        Guard.InRange(container.LinuxParameters?.Swappiness, $"{path}.linuxParameters.swappiness", 0, 100);
        if (container.LinuxParameters?.MaxSwap < 0)
        {
            throw new ClientException($"The container '{container.Name}' has a maxSwap below 0.");
        }

        if (container.RestartPolicy is { } policy)
        {
            Guard.Required(policy.Enabled, $"{path}.restartPolicy.enabled");
            Guard.AtMost(policy.IgnoredExitCodes, $"{path}.restartPolicy.ignoredExitCodes", MostIgnoredExitCodes);
            Guard.InRange(policy.RestartAttemptPeriod, $"{path}.restartPolicy.restartAttemptPeriod", 60, 1800);
        }
    }
}
