using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The circuit breaker of a daemon's deployment: it fails the deployment after too many instances on which the daemon
/// did not come up.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonCircuitBreaker.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonCircuitBreaker
{
    /// <summary>How often the daemon has not come up.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? FailureCount { get; init; }

    /// <summary>Whether it watches, or has tripped.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>At how many failures it trips.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? Threshold { get; init; }
}
