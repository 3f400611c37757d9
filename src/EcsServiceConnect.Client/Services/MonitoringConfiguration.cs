using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MonitoringConfiguration.html</remarks>
[EcsShape]
public sealed partial record MonitoringConfiguration
{
    /// <summary>TODO ['min=0', 'max=5']</summary>
    public IReadOnlyList<MetricConfiguration>? MetricConfigurations { get; init; }
}
