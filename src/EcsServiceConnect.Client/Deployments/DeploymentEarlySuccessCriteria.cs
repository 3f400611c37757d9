using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// When a rolling update counts as completed although it has not started or removed every task, so that a few slow
/// tasks do not delay a release.
/// </summary>
/// <remarks>
/// <para>
/// Only with <see cref="DeploymentStrategy.Rolling"/>. Circuit breaker and alarms watch a deployment only until it
/// completes: what fails afterwards is not rolled back.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentEarlySuccessCriteria
{
    /// <summary>
    /// Required. Whether the criteria apply. True needs <see cref="HealthyPercent"/> and
    /// <see cref="SourceServiceRevisionCleanup"/> as well. False is what a service without criteria does: the
    /// deployment completes when every new task is healthy and the old ones are gone.
    /// </summary>
    /// <value>In a comparison, null is false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public required bool? Enable { get; init; }

    /// <summary>
    /// How many tasks of the new revision must be running and healthy, in percent of the desired count and rounded up,
    /// but at least one task: from <see cref="DeploymentConfiguration.MinimumHealthyPercent"/> to 100. If alarms are
    /// watched, their time must be over too. The tasks that are still missing start after the deployment has completed.
    /// Required if <see cref="Enable"/> is true.
    /// </summary>
    /// <value>Null: where the criteria do not apply, the service describes 100.</value>
    [AbsentMeans(100, IsOmitted = true)]
    public int? HealthyPercent { get; init; }

    /// <summary>
    /// Whether the tasks of the old revision are removed before or after the deployment completes. Required if
    /// <see cref="Enable"/> is true.
    /// </summary>
    /// <value>Absent: where the criteria do not apply, the service describes <c>BLOCKING</c>.</value>
    [AbsentMeans(ServiceRevisionCleanup.Names.Blocking, IsOmitted = true)]
    public ServiceRevisionCleanup SourceServiceRevisionCleanup { get; init; }
}
