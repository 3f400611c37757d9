using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a <see cref="DeploymentStrategy.Linear"/> deployment shifts production traffic: in equal steps, with a wait
/// after each.
/// </summary>
/// <remarks>
/// <para>
/// Needs the deployment controller <c>ECS</c>, and is invalid with any other strategy. The wait after the last step is
/// <see cref="DeploymentConfiguration.BakeTimeInMinutes"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record LinearConfiguration
{
    /// <summary>
    /// The share of production traffic, in percent, that each step moves to the new revision: 3.0 to 100.0, in
    /// multiples of 0.1. With 20 the shift takes five steps.
    /// </summary>
    /// <value>Null: 10.0 percent, so ten steps.</value>
    [AbsentMeans(10, IsOmitted = true)]
    [ValueRange(3, 100)]
    public double? StepPercent { get; init; }

    /// <summary>
    /// How long, in minutes, the deployment waits after a step: 0 to 1440 (24 hours). There is no such wait after the
    /// step that reaches 100 percent.
    /// </summary>
    /// <value>Null: 6 minutes.</value>
    [AbsentMeans(6, IsOmitted = true)]
    [ValueRange(0, 1440)]
    public int? StepBakeTimeInMinutes { get; init; }
}
