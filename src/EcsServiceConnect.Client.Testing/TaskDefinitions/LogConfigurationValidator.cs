using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the log drivers of the containers and the log router (FireLens) that one of them may be.</summary>
/// <remarks>
/// The options are those of API_LogConfiguration.html and developerguide/firelens-taskdef.html. The messages are those of the service, as
/// users have reported them.
/// </remarks>
internal static class LogConfigurationValidator
{
    public const string ConfigTypeOption = "config-file-type";
    public const string ConfigValueOption = "config-file-value";
    public const string S3ConfigType = "s3";

    private static readonly string[] _awslogsOptions = [AwsLogsOption.Region, AwsLogsOption.Group];
    private static readonly string[] _splunkOptions = ["splunk-token", "splunk-url"];

    /// <summary>What any driver of Docker has, beside the options that begin with the name of the driver.</summary>
    private static readonly string[] _generalOptions =
        ["mode", "max-buffer-size", "tag", "labels", "labels-regex", "env", "env-regex", "cache-disabled"];

    public static void Validate(IReadOnlyList<ContainerDefinition> containers)
    {
        foreach (var container in containers)
        {
            ValidateOptions(container.LogConfiguration);
        }

        ValidateRouters(containers);
    }

    private static void ValidateOptions(LogConfiguration? log)
    {
        if (log?.LogDriver == LogDriver.Splunk)
        {
            RequireOptions(log, _splunkOptions);
        }

        if (log?.LogDriver != LogDriver.Awslogs)
        {
            return;
        }

        RequireOptions(log, _awslogsOptions);
        var others = (log.Options ?? new Dictionary<string, string>()).Keys
            .Where(static option => !option.StartsWith("awslogs-", StringComparison.Ordinal) && !_generalOptions.Contains(option))
            .Select(static option => MessageSanitizer.Sanitize(option))
            .ToList();
        if (others.Count > 0)
        {
            throw new ClientException($"Log driver awslogs disallows options: {string.Join(", ", others)}");
        }

        if (log.Options?.GetValueOrDefault(AwsLogsOption.CreateGroup) is { } create && !create.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientException($"Log driver awslogs option '{AwsLogsOption.CreateGroup}' should only be set to 'true', else omit option.");
        }
    }

    private static void RequireOptions(LogConfiguration log, string[] options)
    {
        var missing = options
            .Where(option => log.Options?.ContainsKey(option) != true && log.SecretOptions?.Any(secret => secret.Name == option) != true)
            .ToList();
        if (missing.Count > 0)
        {
            throw new ClientException($"Log driver {log.LogDriver} requires options: {string.Join(", ", missing)}");
        }
    }

    private static void ValidateRouters(IReadOnlyList<ContainerDefinition> containers)
    {
        var routers = containers.Where(static container => container.FirelensConfiguration is not null).ToList();
        var isUsed = containers.Any(static container => container.LogConfiguration?.LogDriver == LogDriver.Awsfirelens);
        if (isUsed && routers.Count == 0)
        {
            throw new ClientException(
                "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured in one of "
                + "the containers.");
        }

        if (!isUsed && routers.Count > 0)
        {
            throw new ClientException(
                "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.");
        }

        if (routers.Count > 1)
        {
            throw new ClientException(
                $"The containers '{routers[0].Name}' and '{routers[1].Name}' both have a firelensConfiguration; a task has one log router.");
        }

        var options = routers.FirstOrDefault()?.FirelensConfiguration!.Options;
        if (options?.GetValueOrDefault(ConfigTypeOption) == S3ConfigType && !S3ObjectArn.IsValid(options.GetValueOrDefault(ConfigValueOption)))
        {
            throw new ClientException(S3ObjectArn.InvalidMessage);
        }
    }
}
