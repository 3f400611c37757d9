using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a <see cref="DeploymentStrategy.Canary"/> deployment shifts production traffic: a small share first, a wait,
/// then all the rest at once.
/// </summary>
/// <remarks>
/// <para>
/// Needs the deployment controller <c>ECS</c>, and is invalid with any other strategy. The wait after the last step is
/// <see cref="DeploymentConfiguration.BakeTimeInMinutes"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record CanaryConfiguration
{
    /// <summary>
    /// The share of production traffic, in percent, that the new revision gets in the first step: 0.1 to 100.0, in
    /// multiples of 0.1.
    /// </summary>
    /// <value>Null: 5.0 percent.</value>
    [AbsentMeans(5, IsOmitted = true)]
    [ValueRange(0.1, 100)]
    public double? CanaryPercent { get; init; }

    /// <summary>
    /// How long, in minutes, the new revision gets only that share before the rest follows: 0 to 1440 (24 hours). An
    /// alarm that goes off during this time rolls the deployment back while few callers are affected.
    /// </summary>
    /// <value>Null: 10 minutes.</value>
    [AbsentMeans(10, IsOmitted = true)]
    [ValueRange(0, 1440)]
    public int? CanaryBakeTimeInMinutes { get; init; }
}
