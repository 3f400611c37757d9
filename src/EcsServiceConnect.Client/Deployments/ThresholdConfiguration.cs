using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How many failed tasks the deployment circuit breaker tolerates.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ThresholdConfiguration
{
    /// <summary>How <see cref="Value"/> is to be read. Required.</summary>
    public required ThresholdType Type { get; init; }

    /// <summary>
    /// The number that the limit is worked out from. Required. With <see cref="ThresholdType.Count"/> it is the limit
    /// itself, as a count of tasks; with the other types it is a percentage of the latest desired count, rounded up.
    /// </summary>
    /// <value>
    /// Without any threshold configuration the service uses 50 with <see cref="ThresholdType.BoundedPercent"/>.
    /// </value>
    public required int? Value { get; init; }
}
