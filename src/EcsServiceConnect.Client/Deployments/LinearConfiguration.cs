using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html</remarks>
[EcsShape]
public sealed partial record LinearConfiguration
{
    /// <summary>TODO </summary>
    public double? StepPercent { get; init; }

    /// <summary>TODO </summary>
    public int? StepBakeTimeInMinutes { get; init; }
}
