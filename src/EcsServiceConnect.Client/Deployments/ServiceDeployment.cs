using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One roll-out of a service: its source and target revisions, its progress and its outcome. It can be described for 90
/// days. Received only.
/// </summary>
/// <remarks>
/// <para>
/// ECS starts one when the service is created, when an update changes what its tasks need, and when an update forces
/// one. To wait for the end, poll until <see cref="Status"/> is <see cref="ServiceDeploymentStatus.Successful"/>,
/// <see cref="ServiceDeploymentStatus.Stopped"/>, <see cref="ServiceDeploymentStatus.RollbackSuccessful"/> or
/// <see cref="ServiceDeploymentStatus.RollbackFailed"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceDeployment
{
    /// <summary>
    /// The full ARN of the service deployment, <c>arn:aws:ecs:REGION:ACCOUNT:service-deployment/CLUSTER/SERVICE/ID</c>.
    /// The requests that stop or continue a deployment need it.
    /// </summary>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>The full ARN of the service that is deployed.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The full ARN of the cluster that the service runs in.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>When the deployment was created, by the call that requested it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When ECS began to carry the deployment out.</summary>
    /// <value>Null while it is pending.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the deployment ended, successfully or not.</summary>
    /// <value>Null until it has ended.</value>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When the deployment was stopped.</summary>
    /// <value>Null unless it was stopped.</value>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When the deployment last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// The service revisions that the deployment replaces, each with the tasks and traffic that it still has.
    /// </summary>
    /// <value>Empty for the first deployment of a service.</value>
    public IReadOnlyList<ServiceRevisionSummary> SourceServiceRevisions { get; init; } = [];

    /// <summary>
    /// The service revision that the deployment brings, with the tasks and traffic that it has so far.
    /// </summary>
    public ServiceRevisionSummary? TargetServiceRevision { get; init; }

    /// <summary>
    /// The state of the deployment. Only <see cref="ServiceDeploymentStatus.Successful"/> means that the service runs
    /// the target revision; <c>ROLLBACK_SUCCESSFUL</c> means that the deployment failed or was stopped, and the service
    /// runs the revision from before.
    /// </summary>
    public ServiceDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, as text for people. Its wording is not promised.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>The stage that the deployment has reached, such as scaling up or shifting traffic.</summary>
    public ServiceDeploymentLifecycleStage LifecycleStage { get; init; }

    /// <summary>
    /// The lifecycle hooks that are active, with their state. A pause that waits for a decision shows here as
    /// <see cref="DeploymentLifecycleHookStatus.AwaitingAction"/>.
    /// </summary>
    /// <value>Empty if no hook is active.</value>
    public IReadOnlyList<DeploymentLifecycleHookDetail> LifecycleHookDetails { get; init; } = [];

    /// <summary>The strategy, limits, alarms and hooks that the deployment follows.</summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>Why and when the deployment was rolled back, and to which revision.</summary>
    /// <value>Null unless it is or was rolled back.</value>
    public Rollback? Rollback { get; init; }

    /// <summary>
    /// The circuit breaker: whether it watches, how many tasks have failed, and how many fail the deployment.
    /// </summary>
    public ServiceDeploymentCircuitBreaker? DeploymentCircuitBreaker { get; init; }

    /// <summary>The CloudWatch alarms that can fail the deployment, and those of them that went off.</summary>
    /// <value>Null if no alarms are watched.</value>
    public ServiceDeploymentAlarms? Alarms { get; init; }
}
