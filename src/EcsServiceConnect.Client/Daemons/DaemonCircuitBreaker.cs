using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The circuit breaker of a daemon's deployment: it counts how often the daemon's task could not start, and fails the
/// deployment and rolls it back at a threshold. Failures of daemons that are not critical count as well.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonCircuitBreaker.html</remarks>
[EcsShape]
public sealed partial record DaemonCircuitBreaker
{
    /// <summary>How many failures it has counted in this deployment so far.</summary>
    public int? FailureCount { get; init; }

    /// <summary>Whether it watches the deployment, and whether it has failed it.</summary>
    public DaemonDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>The number of failures at which it fails the deployment.</summary>
    public int? Threshold { get; init; }
}
