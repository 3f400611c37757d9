using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// When a rolling update counts as completed although it has not started or removed every task, so that a slow tail of
/// starts or drains does not hold a release up.
/// </summary>
/// <remarks>
/// Only with <see cref="DeploymentStrategy.Rolling"/>. Circuit breaker and alarms watch a deployment only until it
/// completes: what fails afterwards is not rolled back. After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentEarlySuccessCriteria
{
    /// <summary>
    /// Whether the criteria apply. Required. True also needs <see cref="HealthyPercent"/> and
    /// <see cref="SourceServiceRevisionCleanup"/>; false is the ordinary behaviour: every new task is healthy and the
    /// old ones are gone.
    /// </summary>
    /// <value>The service's default is false.</value>
    public required bool? Enable { get; init; }

    /// <summary>
    /// How many tasks of the new revision must be running and healthy, in percent of the desired count and rounded up,
    /// but at least one: from <see cref="DeploymentConfiguration.MinimumHealthyPercent"/> to 100. The tasks that are
    /// missing then start by ordinary scaling, after the deployment has completed.
    /// </summary>
    public int? HealthyPercent { get; init; }

    /// <summary>Whether the tasks of the old revision are removed before or after the deployment completes.</summary>
    public ServiceRevisionCleanup SourceServiceRevisionCleanup { get; init; }
}
