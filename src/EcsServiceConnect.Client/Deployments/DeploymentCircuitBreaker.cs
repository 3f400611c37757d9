using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Fails a deployment whose tasks keep failing, instead of letting the service try for ever.</summary>
/// <remarks>
/// Only for the rolling update of the <c>ECS</c> deployment controller. A task fails if it stops before it runs, or if
/// it fails its container, load balancer or Cloud Map health checks. After reading a half-filled file a required member
/// can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentCircuitBreaker
{
    /// <summary>
    /// Whether failures are counted at all. Required. Without it a deployment whose tasks cannot start stays in
    /// progress without end.
    /// </summary>
    public required bool? Enable { get; init; }

    /// <summary>
    /// Whether a failed deployment is rolled back to the last one that completed. Required. Where none ever completed,
    /// as with a new service, there is nothing to return to and the failed deployment stands still.
    /// </summary>
    public required bool? Rollback { get; init; }

    /// <summary>
    /// What a healthy task does to the count of failures. True sets it to 0, so that only failures in a row count;
    /// false counts every failure of the deployment.
    /// </summary>
    /// <value>The service's default is true.</value>
    public bool? ResetOnHealthyTask { get; init; }

    /// <summary>How many failures are too many.</summary>
    /// <value>
    /// The service's default is <see cref="ThresholdType.BoundedPercent"/> with 50: half the desired count, but at
    /// least 3 and at most 200.
    /// </value>
    public ThresholdConfiguration? ThresholdConfiguration { get; init; }
}
