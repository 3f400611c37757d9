using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates a daemon task definition: as a task definition, and for what only daemons have.</summary>
internal static class DaemonTaskDefinitionValidator
{
    public static void Validate(RegisterDaemonTaskDefinitionRequest request)
    {
        foreach (var container in request.ContainerDefinitions)
        {
            ValidateLogDriver(container);
        }

        foreach (var volume in request.Volumes ?? [])
        {
            ValidateVolume(volume);
        }

        TaskDefinitionValidator.Validate(ToTaskDefinition(request));
    }

    public static DaemonTaskDefinition ApplyDefaults(
        RegisterDaemonTaskDefinitionRequest request, string arn, int revision, DateTimeOffset now, string caller) => new()
        {
            DaemonTaskDefinitionArn = arn,
            Family = request.Family,
            Revision = revision,
            TaskRoleArn = request.TaskRoleArn,
            ExecutionRoleArn = request.ExecutionRoleArn,
            ContainerDefinitions = [.. request.ContainerDefinitions.Select(ApplyDefaults)],
            Volumes = request.Volumes ?? [],
            Cpu = request.Cpu,
            Memory = request.Memory,
            Status = DaemonTaskDefinitionStatus.Active,
            RegisteredAt = now,
            RegisteredBy = caller,
            PidMode = request.PidMode.HasValue ? request.PidMode : DaemonPidMode.None,
            IpcMode = request.IpcMode.HasValue ? request.IpcMode : DaemonIpcMode.None,
        };

    private static DaemonContainerDefinition ApplyDefaults(DaemonContainerDefinition container) => container with
    {
        Cpu = container.Cpu ?? 0,
        Essential = container.Essential ?? true,
        Environment = container.Environment ?? [],
        MountPoints = container.MountPoints ?? [],
        SystemControls = container.SystemControls ?? [],
    };

    private static void ValidateLogDriver(DaemonContainerDefinition container)
    {
        if (container.LogConfiguration?.LogDriver is { HasValue: true } driver
            && driver != LogDriver.Awslogs && driver != LogDriver.Splunk && driver != LogDriver.Awsfirelens)
        {
            throw new ClientException(
                $"The container '{MessageSanitizer.Sanitize(container.Name)}' has the log driver '{MessageSanitizer.Sanitize(driver.Value)}'; daemons have awslogs, splunk "
                + "and awsfirelens.");
        }
    }

    private static void ValidateVolume(DaemonVolume volume)
    {
        if (!ResourceNameValidator.IsValid(volume.Name))
        {
            throw new ClientException(
                $"'{MessageSanitizer.Sanitize(volume.Name)}' in 'volumes.name' is not a volume name: it takes up to 255 letters, digits, hyphens and underscores.");
        }

        if (volume.LogDriverVolumeConfiguration is not { } logs)
        {
            return;
        }

        RequestGuard.RequireOneOf(logs.Driver.Value, "volumes.logDriverVolumeConfiguration.driver", LogDriver.Names.JsonFile);
        if (volume.Host is not null)
        {
            throw new ClientException($"The volume '{volume.Name}' is both a directory of the host and the logs of a driver; choose one.");
        }
    }

    /// <summary>Converts the request to a task definition for the validation that both share.</summary>
    private static RegisterTaskDefinitionRequest ToTaskDefinition(RegisterDaemonTaskDefinitionRequest request) => new()
    {
        Family = request.Family,
        Cpu = request.Cpu,
        Memory = request.Memory,
        Volumes = [.. (request.Volumes ?? []).Select(static volume => new Volume { Name = volume.Name, Host = volume.Host })],
        ContainerDefinitions = [.. request.ContainerDefinitions.Select(container => ToTaskDefinition(container, request.Memory is not null))],
    };

    private static ContainerDefinition ToTaskDefinition(DaemonContainerDefinition container, bool isSized) => new()
    {
        Name = container.Name,
        Image = container.Image,
        Cpu = container.Cpu,
        Memory = container.Memory,

        // A daemon's container needs no memory of its own.
        MemoryReservation = container.MemoryReservation
            ?? (container.Memory is null && !isSized ? ContainerValidator.MinMemory : null),
        Essential = container.Essential,
        RepositoryCredentials = container.RepositoryCredentials,
        Environment = container.Environment,
        EnvironmentFiles = container.EnvironmentFiles,
        Secrets = container.Secrets,
        MountPoints = container.MountPoints,
        LogConfiguration = container.LogConfiguration,
        FirelensConfiguration = container.FirelensConfiguration,
        HealthCheck = container.HealthCheck,
        Ulimits = container.Ulimits,
        DependsOn = container.DependsOn,
        RestartPolicy = container.RestartPolicy,
    };
}
