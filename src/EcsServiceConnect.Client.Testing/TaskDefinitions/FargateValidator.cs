using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates task definitions for Fargate, beside the rules of the preflight.</summary>
/// <remarks>
/// The developer guide lists what Fargate does not support: developerguide/fargate-tasks-services.html. It still lists
/// <c>tmpfs</c>, which Fargate has supported since January 2026. The messages are those of the service, as users have reported them.
/// </remarks>
internal static class FargateValidator
{
    private const int MaxTimeout = 120;
    private const int MinTimeout = 2;

    /// <summary>Validates a definition that requires Fargate.</summary>
    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        if ((request.RequiresCompatibilities ?? []).Contains(Compatibility.Fargate) && FindRejections(request).FirstOrDefault() is { } rejection)
        {
            throw new ClientException(rejection);
        }
    }

    public static bool CanRun(RegisterTaskDefinitionRequest request) =>
        PreflightValidator.FindRejection(request, LaunchType.Fargate) is null && !FindRejections(request).Any();

    private static IEnumerable<string> FindRejections(RegisterTaskDefinitionRequest request) =>
        FindTaskRejections(request).Concat(request.ContainerDefinitions.SelectMany(FindRejections));

    private static IEnumerable<string> FindTaskRejections(RegisterTaskDefinitionRequest request)
    {
        if (request.IpcMode.HasValue)
        {
            yield return GetUnsupported("ipcMode");
        }

        if (request.PidMode == PidMode.Host)
        {
            yield return "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.";
        }

        if (request.PlacementConstraints is { Count: > 0 })
        {
            yield return GetUnsupported("constraints");
        }

        foreach (var volume in request.Volumes ?? [])
        {
            if (volume.DockerVolumeConfiguration is not null)
            {
                yield return GetUnsupported("dockerVolumeConfiguration");
            }

            if (!string.IsNullOrEmpty(volume.Host?.SourcePath))
            {
                yield return GetUnsupported("sourcePath");
            }

            // developerguide/wfsx-volumes.html
            if (volume.FsxWindowsFileServerVolumeConfiguration is not null)
            {
                yield return GetUnsupported("fsxWindowsFileServerVolumeConfiguration");
            }
        }
    }

    private static IEnumerable<string> FindRejections(ContainerDefinition container)
    {
        if (container.Privileged == true)
        {
            yield return "Fargate requires that the ‘privileged’ setting be ‘false’ at the container level.";
        }

        if (container.DockerSecurityOptions is { Count: > 0 })
        {
            yield return GetUnsupported("dockerSecurityOptions");
        }

        if (container.ResourceRequirements?.Any(static requirement => requirement.Type == ResourceType.Gpu) == true)
        {
            yield return "Tasks using the Fargate launch type do not support GPU resource requirements.";
        }

        foreach (var rejection in FindLinuxRejections(container.LinuxParameters).Concat(FindLogRejections(container)))
        {
            yield return rejection;
        }

        // API_ContainerDefinition.html states the range for Fargate alone.
        if (IsOutOfRange(container.StartTimeout) || IsOutOfRange(container.StopTimeout))
        {
            var member = IsOutOfRange(container.StartTimeout) ? "startTimeout" : "stopTimeout";
            yield return $"The '{member}' setting for container '{container.Name}' must be between {MinTimeout} and {MaxTimeout} on Fargate.";
        }
    }

    private static IEnumerable<string> FindLinuxRejections(LinuxParameters? linux)
    {
        if (linux?.Devices is { Count: > 0 })
        {
            yield return GetUnsupported("devices");
        }

        if (linux?.SharedMemorySize is not null)
        {
            yield return GetUnsupported("sharedMemorySize");
        }

        if (linux?.MaxSwap is not null)
        {
            yield return GetUnsupported("maxSwap");
        }

        if (linux?.Swappiness is not null)
        {
            yield return GetUnsupported("swappiness");
        }

        foreach (var capability in linux?.Capabilities?.Add ?? [])
        {
            if (capability != "SYS_PTRACE")
            {
                yield return $"{MessageSanitizer.Sanitize(capability)} is not allowed on Fargate.";
            }
        }
    }

    private static IEnumerable<string> FindLogRejections(ContainerDefinition container)
    {
        if (container.LogConfiguration is { LogDriver: { HasValue: true } driver } && !FargateLogDrivers.All.Contains(driver))
        {
            yield return $"{MessageSanitizer.Sanitize(driver.Value)} is not a valid log driver. Must be one of [{string.Join(',', FargateLogDrivers.All)}]";
        }

        if (container.LogConfiguration is { } log && log.LogDriver == LogDriver.Awslogs
            && log.Options?.ContainsKey(AwsLogsOption.StreamPrefix) != true)
        {
            yield return $"Fargate requires log configuration options to include {AwsLogsOption.StreamPrefix} to support "
                + $"log driver {log.LogDriver}.";
        }

        var source = container.FirelensConfiguration?.Options?.GetValueOrDefault(LogConfigurationValidator.ConfigTypeOption);
        if (source == LogConfigurationValidator.S3ConfigType)
        {
            yield return "Fargate launch type does not support FirelensConfiguration config file from 's3'";
        }
    }

    private static bool IsOutOfRange(int? timeout) => timeout is < MinTimeout or > MaxTimeout;

    private static string GetUnsupported(string member) => $"Fargate compatible task definitions do not support {member}";
}
