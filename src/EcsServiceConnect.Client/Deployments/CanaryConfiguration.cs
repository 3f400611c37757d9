using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a <see cref="DeploymentStrategy.Canary"/> deployment shifts production traffic: a small share first, a wait,
/// then all the rest at once.
/// </summary>
/// <remarks>
/// Refused with any other strategy. The wait after the last step is
/// <see cref="DeploymentConfiguration.BakeTimeInMinutes"/>.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record CanaryConfiguration
{
    /// <summary>
    /// The share of production traffic, in percent, that the new revision gets in the first step: 0.1 to 100.0, in
    /// multiples of 0.1.
    /// </summary>
    /// <value>The service's default is 5.0.</value>
    public double? CanaryPercent { get; init; }

    /// <summary>
    /// How long, in minutes, only the canary share goes to the new revision before the rest follows: 0 to 1440 (24
    /// hours). Alarms that go off in this time roll the deployment back while few callers are concerned.
    /// </summary>
    /// <value>The service's default is 10.</value>
    public int? CanaryBakeTimeInMinutes { get; init; }
}
