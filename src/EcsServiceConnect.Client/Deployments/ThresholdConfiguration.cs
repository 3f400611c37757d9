using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How many tasks must fail before the deployment circuit breaker fails the deployment.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html</remarks>
[EcsShape]
public sealed partial record ThresholdConfiguration
{
    /// <summary>
    /// Required. How <see cref="Value"/> is to be read: as a count of tasks, or as a percentage of the desired count.
    /// </summary>
    /// <value>In a comparison, absent is <c>BOUNDED_PERCENT</c>.</value>
    [AbsentMeans(ThresholdType.Names.BoundedPercent, IsOmitted = true)]
    public required ThresholdType Type { get; init; }

    /// <summary>
    /// Required. The number that the threshold is computed from. With <see cref="ThresholdType.Count"/> it is the
    /// threshold itself, in tasks. With the other types it is in percent of the latest desired count, rounded up: 50
    /// makes 13 of 25 tasks.
    /// </summary>
    /// <value>In a comparison, null is 50.</value>
    [AbsentMeans(50, IsOmitted = true)]
    public required int? Value { get; init; }
}
