using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How a gateway checks the health of the tasks behind a <see cref="GatewayConnector"/>.</summary>
/// <remarks>
/// <para>
/// ECS states no ranges for these numbers. The ranges here are those of the Application Load Balancer
/// behind a gateway.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheck.html</para>
/// </remarks>
[EcsShape]
public sealed partial record GatewayConnectorHealthCheck
{
    /// <summary>The protocol of the health checks, HTTP or HTTPS.</summary>
    /// <value>Absent: the gateway's default.</value>
    public GatewayConnectorHealthCheckProtocol HealthCheckProtocol { get; init; }

    /// <summary>The port of the tasks that health checks go to, 1 to 65535.</summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthCheckPort { get; init; }

    /// <summary>The path that health checks ask for, beginning with a slash, such as <c>/health</c>.</summary>
    /// <value>Null: the gateway's default.</value>
    public string? HealthCheckPath { get; init; }

    /// <summary>
    /// The number of seconds without a response after which a check has failed. A load balancer accepts 2 to 120.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthCheckTimeoutSeconds { get; init; }

    /// <summary>
    /// The approximate number of seconds between two checks of one task. A load balancer accepts 5 to 300.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthCheckIntervalSeconds { get; init; }

    /// <summary>
    /// The number of successful checks in a row that makes an unhealthy task healthy. A load balancer accepts 2 to
    /// 10.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthyThresholdCount { get; init; }

    /// <summary>
    /// The number of failed checks in a row that makes a task unhealthy. A load balancer accepts 2 to 10.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? UnhealthyThresholdCount { get; init; }

    /// <summary>The status codes of a response that mean healthy.</summary>
    /// <value>Null: the gateway's default.</value>
    public GatewayConnectorHealthCheckMatcher? Matcher { get; init; }
}
