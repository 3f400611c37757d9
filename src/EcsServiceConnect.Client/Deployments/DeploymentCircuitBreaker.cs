using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Fails a deployment whose tasks keep failing, instead of letting ECS start replacements forever.</summary>
/// <remarks>
/// <para>
/// Only with the deployment controller <c>ECS</c>. The API reference speaks of rolling updates; public logs show that
/// it fails deployments of the other strategies, too, while the new revision scales up. A task counts as failed if it
/// stops before it runs, or if it fails the health checks of its containers, load balancer or Cloud Map service. It can
/// be combined with <see cref="DeploymentAlarms"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentCircuitBreaker
{
    /// <summary>
    /// Required. Whether failed tasks are counted at all. With false, a deployment whose tasks cannot start stays in
    /// progress without end, unless an alarm fails it.
    /// </summary>
    /// <value>In a comparison, null is false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public required bool? Enable { get; init; }

    /// <summary>
    /// Required. Whether a failed deployment is rolled back to the last one that completed. Where none ever completed,
    /// as with a new service, there is nothing to roll back to: the failed deployment only stops starting tasks.
    /// </summary>
    /// <value>In a comparison, null is false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public required bool? Rollback { get; init; }

    /// <summary>
    /// Whether a task that becomes healthy resets the count of failures to 0, so that only failures in a row count.
    /// With false, every failure of the deployment counts.
    /// </summary>
    /// <value>Null: true.</value>
    [AbsentMeans(true, IsOmitted = true)]
    public bool? ResetOnHealthyTask { get; init; }

    /// <summary>How many failures fail the deployment.</summary>
    /// <value>
    /// Null: <see cref="ThresholdType.BoundedPercent"/> with 50, which is half the desired count, but at least 3 and at
    /// most 200 tasks.
    /// </value>
    public ThresholdConfiguration? ThresholdConfiguration { get; init; }
}
