using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheck.html</remarks>
[EcsShape]
public sealed partial record GatewayConnectorHealthCheck
{
    /// <summary>TODO </summary>
    public GatewayConnectorHealthCheckProtocol HealthCheckProtocol { get; init; }

    /// <summary>TODO </summary>
    public int? HealthCheckPort { get; init; }

    /// <summary>TODO </summary>
    public string? HealthCheckPath { get; init; }

    /// <summary>TODO </summary>
    public int? HealthCheckTimeoutSeconds { get; init; }

    /// <summary>TODO </summary>
    public int? HealthCheckIntervalSeconds { get; init; }

    /// <summary>TODO </summary>
    public int? HealthyThresholdCount { get; init; }

    /// <summary>TODO </summary>
    public int? UnhealthyThresholdCount { get; init; }

    /// <summary>TODO </summary>
    public GatewayConnectorHealthCheckMatcher? Matcher { get; init; }
}
