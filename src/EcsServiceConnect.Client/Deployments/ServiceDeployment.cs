using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One roll-out of a service: what it leads from and to, and how far it is.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html</remarks>
[EcsShape]
public sealed partial record ServiceDeployment
{
    /// <summary>The full ARN of the service deployment.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>The full ARN of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>When the deployment was asked for.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the deployment began.</summary>
    /// <value>Null while it is pending.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, well or badly.</summary>
    /// <value>Null until then.</value>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it was stopped.</summary>
    /// <value>Null unless it was.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When it last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The service revisions that ran before, with the tasks that they still have.</summary>
    /// <value>Empty for a new service.</value>
    public IReadOnlyList<ServiceRevisionSummary> SourceServiceRevisions { get; init; } = [];

    /// <summary>The service revision that it leads to, with the tasks that it has so far.</summary>
    /// <value>Null where the service does not tell.</value>
    public ServiceRevisionSummary? TargetServiceRevision { get; init; }

    /// <summary>
    /// How far the deployment is. A rollback that ended well is <c>ROLLBACK_SUCCESSFUL</c>, which means that the
    /// deployment failed.
    /// </summary>
    /// <value>Absent where the service does not tell.</value>
    public ServiceDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>The stage that the deployment is at.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ServiceDeploymentLifecycleStage LifecycleStage { get; init; }

    /// <summary>The lifecycle hooks of the stage, and how far they are.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<DeploymentLifecycleHookDetail> LifecycleHookDetails { get; init; } = [];

    /// <summary>The rules that the deployment follows.</summary>
    /// <value>Null where the service does not tell.</value>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>The rollback of the deployment.</summary>
    /// <value>Null unless it was rolled back.</value>
    public Rollback? Rollback { get; init; }

    /// <summary>The circuit breaker, and how close it is to tripping.</summary>
    /// <value>Null where the service does not tell.</value>
    public ServiceDeploymentCircuitBreaker? DeploymentCircuitBreaker { get; init; }

    /// <summary>The alarms that can roll the deployment back.</summary>
    /// <value>Null where there are none.</value>
    public ServiceDeploymentAlarms? Alarms { get; init; }
}
