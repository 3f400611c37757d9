using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a service participates in Service Connect: its namespace, its endpoints, and the logging of the proxy container.
/// </summary>
/// <remarks>
/// <para>
/// Needs the <c>ECS</c> deployment controller and the network mode <c>awsvpc</c> or <c>bridge</c>, not <c>host</c>.
/// Only tasks that a service starts participate, not those of <see cref="RunTaskRequest"/>. The proxy shares the CPU
/// and memory of the task: allow for about 256 CPU units (a quarter of a vCPU) and 64 MiB. A change reaches tasks only
/// as a deployment replaces them.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectConfiguration
{
    /// <summary>
    /// Required. Whether the service uses Service Connect. True puts the proxy into each task; false, with the other
    /// members left out, removes the service from its namespace.
    /// </summary>
    /// <value>In a comparison, null is false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public required bool? Enabled { get; init; }

    /// <summary>
    /// The Cloud Map namespace: its name, or its full ARN, in the region of the service. Its type (HTTP, private or
    /// public DNS) does not matter.
    /// </summary>
    /// <value>
    /// Null: the cluster's Service Connect default (<see cref="Cluster.ServiceConnectDefaults"/>). Required where the
    /// cluster has none.
    /// </value>
    public string? Namespace { get; init; }

    /// <summary>The endpoints that this service offers, each on a named port of its task definition.</summary>
    /// <value>
    /// Null: the service is a client only. It reaches the endpoints of the namespace and offers none, as a front end
    /// behind a load balancer or a worker does.
    /// </value>
    public IReadOnlyList<ServiceConnectService>? Services { get; init; }

    /// <summary>
    /// The log configuration of the proxy container. It is separate from the log of the application's containers. On
    /// Fargate the drivers <c>awslogs</c>, <c>splunk</c> and <c>awsfirelens</c> are supported.
    /// </summary>
    /// <value>
    /// Null: the default of the container instance's Docker daemon; on Fargate nothing is kept. Without a log a
    /// connection that fails is hard to explain.
    /// </value>
    public LogConfiguration? LogConfiguration { get; init; }

    /// <summary>What the proxy logs about each request. Needs <see cref="LogConfiguration"/>.</summary>
    /// <value>Null: no access log.</value>
    public ServiceConnectAccessLogConfiguration? AccessLogConfiguration { get; init; }

    /// <summary>
    /// Settings of the proxy container itself, one per entry and each at most once. They reach tasks that start after
    /// the change.
    /// </summary>
    /// <value>Null: every setting has its default. An update that leaves the list out returns to that.</value>
    public IReadOnlyList<ServiceConnectContainerConfiguration>? ContainerConfigurations { get; init; }
}
