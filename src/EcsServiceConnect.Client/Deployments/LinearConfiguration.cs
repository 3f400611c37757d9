using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a <see cref="DeploymentStrategy.Linear"/> deployment shifts production traffic: in equal steps, with a wait
/// after each.
/// </summary>
/// <remarks>
/// Refused with any other strategy. The wait after the last step is
/// <see cref="DeploymentConfiguration.BakeTimeInMinutes"/>.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record LinearConfiguration
{
    /// <summary>
    /// The share of production traffic, in percent, that each step moves to the new revision: 3.0 to 100.0, in
    /// multiples of 0.1. With 20 it takes five steps.
    /// </summary>
    /// <value>The service's default is 10.0.</value>
    public double? StepPercent { get; init; }

    /// <summary>
    /// How long, in minutes, the deployment waits after a step: 0 to 1440 (24 hours). There is no such wait after the
    /// step that reaches 100 percent.
    /// </summary>
    /// <value>The service's default is 6.</value>
    public int? StepBakeTimeInMinutes { get; init; }
}
