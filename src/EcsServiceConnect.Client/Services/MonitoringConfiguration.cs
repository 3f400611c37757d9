using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How often a service's metrics are collected.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MonitoringConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record MonitoringConfiguration
{
    /// <summary>
    /// The resolutions by metric, at most 5 entries. A metric that no entry names is collected every 60 seconds.
    /// </summary>
    /// <value>Null: every metric is collected every 60 seconds.</value>
    [LengthRange(0, 5)]
    public IReadOnlyList<MetricConfiguration>? MetricConfigurations { get; init; }
}
