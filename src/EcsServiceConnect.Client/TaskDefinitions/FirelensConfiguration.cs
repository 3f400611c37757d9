using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Makes a container the task's log router (FireLens): the other containers send it their logs with log driver
/// <c>awsfirelens</c>.
/// </summary>
/// <remarks>
/// At most one container of a task definition can be the router, and at least one must have the log driver
/// <c>awsfirelens</c>; that driver in turn needs a router.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record FirelensConfiguration
{
    /// <summary>
    /// Required. The router's program: <c>fluentbit</c> or <c>fluentd</c>. The container's image must contain it.
    /// </summary>
    public required FirelensConfigurationType Type { get; init; }

    /// <summary>
    /// Settings of the router:
    /// <list type="bullet">
    /// <item><description><c>enable-ecs-log-metadata</c>: <c>true</c> (the default) adds cluster, task and definition
    /// to each log event, <c>false</c> does not;</description></item>
    /// <item><description><c>config-file-type</c>: where a configuration file of your own lies, <c>s3</c> or
    /// <c>file</c> (a path in the image). Fargate supports only <c>file</c>;</description></item>
    /// <item><description><c>config-file-value</c>: the ARN of the S3 object, or the full path of the
    /// file.</description></item>
    /// </list>
    /// </summary>
    /// <value>Null: metadata is added and the generated configuration alone holds.</value>
    public IReadOnlyDictionary<string, string>? Options { get; init; }
}
