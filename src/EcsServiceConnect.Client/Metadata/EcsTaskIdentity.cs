using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Which task, container and cluster a program runs in: what cannot change while it runs.</summary>
public sealed record EcsTaskIdentity
{
    /// <summary>The ARN of the task.</summary>
    public required EcsArn TaskArn { get; init; }

    /// <summary>The id of the task, the last part of its ARN.</summary>
    public string TaskId => TaskArn.Name;

    /// <summary>The region of the task.</summary>
    public string Region => TaskArn.Region;

    /// <summary>The account of the task.</summary>
    public string AccountId => TaskArn.AccountId;

    /// <summary>The ARN of the cluster.</summary>
    public required EcsArn ClusterArn { get; init; }

    /// <summary>The name of the cluster.</summary>
    public string ClusterName => ClusterArn.Name;

    /// <summary>The name of the service.</summary>
    /// <value>Null for a standalone task, and from older agents.</value>
    public string? ServiceName { get; init; }

    /// <summary>The family of the task definition.</summary>
    public string? Family { get; init; }

    /// <summary>The revision of the task definition, such as <c>7</c>.</summary>
    public string? Revision { get; init; }

    /// <summary>What the task runs on.</summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>The Availability Zone that the task runs in.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>The ARN of the container.</summary>
    /// <value>Null from older agents.</value>
    public string? ContainerArn { get; init; }

    /// <summary>The id that the container runtime gave the container.</summary>
    /// <value>Null while the agent does not know it.</value>
    public string? ContainerId { get; init; }

    /// <summary>The name of the container in the task definition.</summary>
    public string? ContainerName { get; init; }

    /// <summary>The name that the container runtime knows the container by.</summary>
    public string? ContainerRuntimeName { get; init; }

    /// <summary>The image of the container, as the task definition names it.</summary>
    public string? Image { get; init; }

    /// <summary>The digest of the image, as <c>sha256:...</c>.</summary>
    public string? ImageId { get; init; }

    /// <summary>The log group of CloudWatch Logs that the output of the container goes to.</summary>
    /// <value>Null with another log driver.</value>
    public string? LogGroup { get; init; }

    /// <summary>The log stream in <see cref="LogGroup"/>.</summary>
    /// <value>Null with another log driver.</value>
    public string? LogStream { get; init; }

    /// <summary>The region of <see cref="LogGroup"/>.</summary>
    /// <value>Null with another log driver.</value>
    public string? LogRegion { get; init; }

    /// <summary>
    /// Gets the identity as resource attributes of OpenTelemetry, by its semantic conventions: <c>cloud.*</c>, <c>aws.ecs.*</c>,
    /// <c>aws.log.*</c> and <c>container.*</c>. Hand them to <c>AddAttributes</c> of OpenTelemetry's <c>ResourceBuilder</c>.
    /// </summary>
    /// <returns>The attributes that are known; a value is a string or an array of strings.</returns>
    /// <remarks>
    /// Source: https://opentelemetry.io/docs/specs/semconv/resource/cloud-provider/aws/ecs/, its page on logs, and those on cloud and container
    /// </remarks>
    public IReadOnlyList<KeyValuePair<string, object>> ToResourceAttributes() => ResourceAttributeMapper.Map(this);
}
