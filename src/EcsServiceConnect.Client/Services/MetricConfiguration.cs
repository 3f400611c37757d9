using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MetricConfiguration.html</remarks>
[EcsShape]
public sealed partial record MetricConfiguration
{
    /// <summary>TODO ['required=True', 'min=1', 'max=5']</summary>
    public required IReadOnlyList<string> MetricNames { get; init; }

    /// <summary>TODO ['required=True', 'min=20', 'max=60']</summary>
    public required int? ResolutionSeconds { get; init; }
}
