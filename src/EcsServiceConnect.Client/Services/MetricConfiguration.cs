using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The resolution of some of a service's metrics in CloudWatch.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MetricConfiguration.html</remarks>
[EcsShape]
public sealed partial record MetricConfiguration
{
    /// <summary>
    /// Required. The metrics that the resolution is for: 1 to 5 names, of <c>CPUUtilization</c> and
    /// <c>MemoryUtilization</c>.
    /// </summary>
    [Unordered]
    [LengthRange(1, 5)]
    public required IReadOnlyList<string> MetricNames { get; init; }

    /// <summary>Required. The seconds between two values of a metric: 20 or 60.</summary>
    [ValueRange(20, 60)]
    public required int? ResolutionSeconds { get; init; }
}
