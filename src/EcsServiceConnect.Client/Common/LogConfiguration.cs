using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The destination of a container's output: the log driver and its options.</summary>
/// <remarks>
/// <para>On container instances the agent must list the driver in <c>ECS_AVAILABLE_LOGGING_DRIVERS</c>.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record LogConfiguration
{
    /// <summary>
    /// Required. The log driver. Fargate supports <c>awslogs</c>, <c>splunk</c> and <c>awsfirelens</c>; EC2 and
    /// external instances support every driver listed at <see cref="Models.LogDriver"/>.
    /// </summary>
    public required LogDriver LogDriver { get; init; }

    /// <summary>
    /// The options of the driver, by name. For <c>awslogs</c>: <c>awslogs-group</c> and <c>awslogs-region</c> (both
    /// required), <c>awslogs-stream-prefix</c> (required on Fargate), <c>awslogs-create-group</c> (<c>true</c> makes
    /// the group; the task execution role then needs <c>logs:CreateLogGroup</c>), <c>awslogs-datetime-format</c> and
    /// <c>awslogs-multiline-pattern</c>. For every driver: <c>mode</c> (<c>blocking</c> or <c>non-blocking</c>; where
    /// it is not set, the account setting <c>defaultLogDriverMode</c>, and without that <c>non-blocking</c>, which can
    /// lose lines) and, when not blocking, <c>max-buffer-size</c>, such as <c>25m</c>. Values can hold tokens and are
    /// redacted in <c>ToString()</c>.
    /// </summary>
    /// <value>Null: no options.</value>
    [Sensitive]
    public IReadOnlyDictionary<string, string>? Options { get; init; }

    /// <summary>
    /// Options of the driver whose values are secrets: <see cref="Secret.Name"/> is the option,
    /// <see cref="Secret.ValueFrom"/> refers to its value. The task execution role must be allowed to read it.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Secret>? SecretOptions { get; init; }
}
