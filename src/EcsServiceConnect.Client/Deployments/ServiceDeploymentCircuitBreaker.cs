using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The circuit breaker of a service deployment: how many tasks have failed, and how many it takes to fail the
/// deployment. Received only.
/// </summary>
/// <remarks>
/// <para>What it watches for, and whether it rolls back, is set in <see cref="DeploymentCircuitBreaker"/>.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceDeploymentCircuitBreaker
{
    /// <summary>
    /// Whether the circuit breaker watches, has failed the deployment, or is not used
    /// (<see cref="ServiceDeploymentRollbackMonitorsStatus.Disabled"/>).
    /// </summary>
    public ServiceDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>
    /// How many failed tasks count at present. A healthy task sets it back to 0, unless
    /// <see cref="DeploymentCircuitBreaker.ResetOnHealthyTask"/> is false.
    /// </summary>
    public int? FailureCount { get; init; }

    /// <summary>
    /// At how many failed tasks the deployment fails. It follows from
    /// <see cref="DeploymentCircuitBreaker.ThresholdConfiguration"/>; by default it is half the desired count, but at
    /// least 3 and at most 200.
    /// </summary>
    public int? Threshold { get; init; }
}
