using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How a gateway checks the health of the tasks behind a <see cref="GatewayConnector"/>.</summary>
/// <remarks>
/// <para>
/// ECS states no ranges for these numbers. The ranges given here are those of the Application Load Balancer that
/// stands behind a gateway.
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
    /// After how many seconds without an answer one check has failed. A load balancer takes 2 to 120.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthCheckTimeoutSeconds { get; init; }

    /// <summary>
    /// How many seconds lie between two checks of one task, approximately. A load balancer takes 5 to 300.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthCheckIntervalSeconds { get; init; }

    /// <summary>
    /// How many checks in a row must succeed before an unhealthy task counts as healthy. A load balancer takes 2 to
    /// 10.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? HealthyThresholdCount { get; init; }

    /// <summary>
    /// How many checks in a row must fail before a task counts as unhealthy. A load balancer takes 2 to 10.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public int? UnhealthyThresholdCount { get; init; }

    /// <summary>Which status codes of an answer mean health.</summary>
    /// <value>Null: the gateway's default.</value>
    public GatewayConnectorHealthCheckMatcher? Matcher { get; init; }
}
