using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html</remarks>
[EcsShape]
public sealed partial record DeploymentCircuitBreaker
{
    /// <summary>TODO ['required=True']</summary>
    public required bool? Enable { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required bool? Rollback { get; init; }

    /// <summary>TODO </summary>
    public bool? ResetOnHealthyTask { get; init; }

    /// <summary>TODO </summary>
    public ThresholdConfiguration? ThresholdConfiguration { get; init; }
}
