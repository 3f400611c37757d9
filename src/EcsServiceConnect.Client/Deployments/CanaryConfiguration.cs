using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html</remarks>
[EcsShape]
public sealed partial record CanaryConfiguration
{
    /// <summary>TODO </summary>
    public double? CanaryPercent { get; init; }

    /// <summary>TODO </summary>
    public int? CanaryBakeTimeInMinutes { get; init; }
}
