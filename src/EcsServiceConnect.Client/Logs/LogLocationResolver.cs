using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Logs;

/// <summary>
/// Resolves where a container logs to, by the options of its log driver.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
/// </summary>
internal static class LogLocationResolver
{
    private const int DockerIdLength = 64;

    public static ContainerLogLocation Resolve(LogConfiguration? configuration, EcsTask task, EcsArn taskArn, string containerName)
    {
        var location = new ContainerLogLocation { ContainerName = containerName, LogDriver = configuration?.LogDriver ?? default };
        if (configuration?.LogDriver != LogDriver.Awslogs || GetOption(configuration, AwsLogsOption.Group) is not { } group)
        {
            return location;
        }

        var region = GetOption(configuration, AwsLogsOption.Region) ?? taskArn.Region;
        var stream = GetOption(configuration, AwsLogsOption.StreamPrefix) is { } prefix
            ? $"{prefix}/{containerName}/{taskArn.Name}"
            : FindDockerId(task, containerName);
        return location with
        {
            LogGroup = group,
            LogStream = stream,
            Region = region,
            CreatesLogGroup = "true".Equals(GetOption(configuration, AwsLogsOption.CreateGroup), StringComparison.OrdinalIgnoreCase),
            ConsoleUrl = CreateConsoleUrl(taskArn.Partition, region, group, stream),
        };
    }

    /// <summary>Finds the location for a container that ran and has a log configuration; null for any other.</summary>
    public static ContainerLogLocation? Find(TaskDefinition definition, EcsTask task, Container container) =>
        container is { Name: { Length: > 0 } name } and not { ExitCode: null, RuntimeId: null }
        && EcsArn.TryParse(task.TaskArn, out var arn)
        && definition.ContainerDefinitions.FirstOrDefault(candidate => candidate.Name == name)?.LogConfiguration is { } configuration
            ? Resolve(configuration, task, arn, name)
            : null;

    /// <summary>Finds the id that names the stream. The runtimes of Fargate and of managed instances give other ids, which name none.</summary>
    private static string? FindDockerId(EcsTask task, string containerName) =>
        task.Containers.FirstOrDefault(container => container.Name == containerName)?.RuntimeId is { Length: DockerIdLength } id ? id : null;

    private static string? GetOption(LogConfiguration configuration, string name) =>
        configuration.Options?.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>
    /// Creates the link to a log in the console, whose fragment has the names encoded twice, with a dollar sign for each percent sign of
    /// the second time.
    /// </summary>
    private static Uri? CreateConsoleUrl(string partition, string region, string group, string? stream)
    {
        var domain = partition switch
        {
            "aws" => "console.aws.amazon.com",
            "aws-cn" => "console.amazonaws.cn",
            "aws-us-gov" => "console.amazonaws-us-gov.com",
            "aws-eusc" => "console.amazonaws-eusc.eu",
            _ => null,
        };
        var page = $"log-groups/log-group/{EncodeTwice(group)}{(stream is null ? "" : $"/log-events/{EncodeTwice(stream)}")}";
        return domain is not null
            && Uri.TryCreate($"https://{region}.{domain}/cloudwatch/home?region={region}#logsV2:{page}", UriKind.Absolute, out var url)
            ? url
            : null;
    }

    private static string EncodeTwice(string name) =>
        Uri.EscapeDataString(Uri.EscapeDataString(name)).Replace('%', '$');
}
