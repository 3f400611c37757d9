using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates one container definition.</summary>
internal static class ContainerValidator
{
    public const int MinMemory = 4;

    private const int MaxEnvironmentFiles = 10;
    private const int MaxIgnoredExitCodes = 50;

    public static void Validate(ContainerDefinition container, int index, RegisterTaskDefinitionRequest request)
    {
        if (string.IsNullOrEmpty(container.Image))
        {
            throw new ClientException($"The container '{container.Name}' has no image.");
        }

        ValidateMemory(container, request);
        if (container.Cpu < 0)
        {
            throw new ClientException($"The container '{container.Name}' has {container.Cpu} CPU units; there cannot be fewer than 0.");
        }

        if (container.FirelensConfiguration is not null && container.User is { Length: > 0 } user && user.Split(':')[0] != "0")
        {
            throw new ClientException("If 'user' field is specified on firelens container, then 'UID' has to be '0'.");
        }

        ValidateRequiredMembers(container, $"containerDefinitions[{index}]");
        ValidateLimits(container, $"containerDefinitions[{index}]");
    }

    private static void ValidateMemory(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        if (container.Memory < MinMemory || container.MemoryReservation < MinMemory)
        {
            throw new ClientException($"The container '{container.Name}' must have at least {MinMemory} MiB of memory.");
        }

        if (container.Memory < container.MemoryReservation)
        {
            throw new ClientException($"The container '{container.Name}' reserves more memory than it may have.");
        }

        // Fargate requires the task's memory, which is a rule of its own.
        if (container.Memory is null && container.MemoryReservation is null && string.IsNullOrEmpty(request.Memory)
            && request.RequiresCompatibilities?.Contains(Compatibility.Fargate) != true)
        {
            throw new ClientException(
                $"Invalid setting for container '{container.Name}'. At least one of 'memory' or 'memoryReservation' must be specified.");
        }
    }

    /// <summary>Validates the required members inside a container definition.</summary>
    private static void ValidateRequiredMembers(ContainerDefinition container, string path)
    {
        foreach (var secret in container.Secrets ?? [])
        {
            RequestGuard.Require(secret.Name, $"{path}.secrets.name");
            RequestGuard.Require(secret.ValueFrom, $"{path}.secrets.valueFrom");
        }

        foreach (var file in container.EnvironmentFiles ?? [])
        {
            RequestGuard.Require(file.Value, $"{path}.environmentFiles.value");
            RequestGuard.Require(file.Type.Value, $"{path}.environmentFiles.type");
            if (!file.Value.EndsWith(".env", StringComparison.Ordinal))
            {
                throw new ClientException(
                    $"The environment file '{MessageSanitizer.Sanitize(file.Value)}' of the container '{container.Name}' must end with '.env'.");
            }
        }

        foreach (var limit in container.Ulimits ?? [])
        {
            RequestGuard.Require(limit.Name.Value, $"{path}.ulimits.name");
            RequestGuard.Require(limit.SoftLimit, $"{path}.ulimits.softLimit");
            RequestGuard.Require(limit.HardLimit, $"{path}.ulimits.hardLimit");
        }

        if (container.LogConfiguration is { } log)
        {
            RequestGuard.Require(log.LogDriver.Value, $"{path}.logConfiguration.logDriver");
        }

        HealthCheckValidator.Validate(container.HealthCheck, container.Name, $"{path}.healthCheck");

        if (container.RepositoryCredentials is { } credentials)
        {
            RequestGuard.Require(credentials.CredentialsParameter, $"{path}.repositoryCredentials.credentialsParameter");
        }
    }

    private static void ValidateLimits(ContainerDefinition container, string path)
    {
        RequestGuard.RequireAtMost(container.EnvironmentFiles, $"{path}.environmentFiles", MaxEnvironmentFiles);
        RequestGuard.RequireInRange(container.LinuxParameters?.Swappiness, $"{path}.linuxParameters.swappiness", 0, 100);
        if (container.LinuxParameters?.MaxSwap < 0)
        {
            throw new ClientException($"The container '{container.Name}' has a maxSwap below 0.");
        }

        if (container.RestartPolicy is { } policy)
        {
            RequestGuard.Require(policy.Enabled, $"{path}.restartPolicy.enabled");
            RequestGuard.RequireAtMost(policy.IgnoredExitCodes, $"{path}.restartPolicy.ignoredExitCodes", MaxIgnoredExitCodes);
            RequestGuard.RequireInRange(policy.RestartAttemptPeriod, $"{path}.restartPolicy.restartAttemptPeriod", 60, 1800);
        }
    }
}
