using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Where the log of one container of a task is: the log group and stream of CloudWatch Logs, or only the driver where the log goes elsewhere.
/// </summary>
/// <remarks>
/// The names follow from the task definition; nothing is asked of CloudWatch Logs. So a stream that nothing was written to, or an expired one,
/// need not exist. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html
/// </remarks>
public sealed record ContainerLogLocation
{
    /// <summary>The name of the container.</summary>
    public required string ContainerName { get; init; }

    /// <summary>The log driver, such as <c>awslogs</c>, <c>awsfirelens</c> or <c>splunk</c>.</summary>
    /// <value>Absent without a log configuration: then the driver is that of the container instance, and Fargate keeps no log.</value>
    public LogDriver LogDriver { get; init; }

    /// <summary>The log group in CloudWatch Logs.</summary>
    /// <value>Null with any other driver than <c>awslogs</c>.</value>
    public string? LogGroup { get; init; }

    /// <summary>
    /// The log stream: the prefix of the log configuration, the container's name and the task's id, joined by slashes. Without a prefix, which
    /// Fargate does not allow, it is the id of the container in Docker.
    /// </summary>
    /// <value>Null with any other driver than <c>awslogs</c>, and where the container's id is not known, as before its start.</value>
    public string? LogStream { get; init; }

    /// <summary>The region of the log group: the one of the log configuration, or that of the task.</summary>
    /// <value>Null with any other driver than <c>awslogs</c>.</value>
    public string? Region { get; init; }

    /// <summary>Whether the log group is created with the first task, instead of before it.</summary>
    public bool CreatesLogGroup { get; init; }

    /// <summary>The page of the AWS console that shows the stream or, where that is not known, the log group.</summary>
    /// <value>Null without a log group, and in a partition whose console is not known here.</value>
    public Uri? ConsoleUrl { get; init; }

    /// <summary>Gets the location of the log of a container that is configured so.</summary>
    /// <param name="configuration">
    /// The log configuration: that of the container's definition, or for the proxy of Service Connect that of the service's Service Connect
    /// configuration. Null for none.
    /// </param>
    /// <param name="task">The task, with its ARN.</param>
    /// <param name="containerName">The name of the container in the task.</param>
    /// <returns>The location, as far as it is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="containerName"/> is null or empty, or <paramref name="task"/> has no valid ARN.
    /// </exception>
    public static ContainerLogLocation Create(LogConfiguration? configuration, EcsTask task, string containerName)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        return EcsArn.TryParse(task.TaskArn, out var arn)
            ? LogLocationResolver.Resolve(configuration, task, arn, containerName)
            : throw new ArgumentException("The task has no valid ARN.", nameof(task));
    }

    /// <summary>Describes the location in one line, with the link where there is one.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString() => LogGroup switch
    {
        null when !LogDriver.HasValue => $"log of {ContainerName}: no log configuration",
        null => $"log of {ContainerName}: log driver {LogDriver}",
        _ => $"log of {ContainerName}: {LogGroup} {LogStream ?? "(stream not known)"}{(ConsoleUrl is null ? "" : $" {ConsoleUrl.OriginalString}")}",
    };
}
