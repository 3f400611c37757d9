using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates one container definition.</summary>
internal static class ContainerValidator
{
    public const int MinMemory = 4;

    private const int MaxIgnoredExitCodes = 50;

    public static void Validate(ContainerDefinition container, int index, RegisterTaskDefinitionRequest request)
    {
        if (string.IsNullOrEmpty(container.Image))
        {
            throw new ClientException("Container.image should not be null or empty.");
        }

        ValidateMemory(container, request);
        if (container.Cpu < 0)
        {
            throw new ClientException($"The container '{container.Name}' has {container.Cpu} CPU units; there cannot be fewer than 0.");
        }

        ValidateRequiredMembers(container, $"containerDefinitions[{index}]");
        ValidateLimits(container, $"containerDefinitions[{index}]");
        EnvironmentValidator.Validate(container);
        ValidateUlimits(container);
    }

    private static void ValidateMemory(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        if (container.Memory < MinMemory || container.MemoryReservation < MinMemory)
        {
            throw new ClientException($"The container '{container.Name}' must have at least {MinMemory} MiB of memory.");
        }

        if (container.Memory < container.MemoryReservation)
        {
            throw new ClientException(
                $"Invalid setting for container '{container.Name}'. 'memory' must be greater than or equal to 'memoryReservation'.");
        }

        if (container.Memory is null && container.MemoryReservation is null && string.IsNullOrEmpty(request.Memory))
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

    private static void ValidateUlimits(ContainerDefinition container)
    {
        // A negative limit is no limit.
        if (container.Ulimits?.FirstOrDefault(static limit => limit.HardLimit >= 0 && limit.SoftLimit > limit.HardLimit) is { } wrong)
        {
            throw new ClientException($"Soft limit exceeds hard limit for ulimit {MessageSanitizer.Sanitize(wrong.Name.Value)}");
        }
    }
}
