using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The circuit breaker of a service deployment: it fails the deployment after too many tasks that did not come up.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceDeploymentCircuitBreaker
{
    /// <summary>Whether it watches, or has tripped.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ServiceDeploymentRollbackMonitorsStatus Status { get; init; }

    /// <summary>How many tasks in a row have not come up.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? FailureCount { get; init; }

    /// <summary>At how many it trips: half the desired count, but at least 3 and at most 200.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? Threshold { get; init; }
}
