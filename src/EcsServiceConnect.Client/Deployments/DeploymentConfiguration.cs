using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a service replaces its tasks: by which strategy, with how many at a time, and what fails or rolls back a
/// deployment.
/// </summary>
/// <remarks>
/// In an <see cref="UpdateServiceRequest"/> a member that is left out keeps what the service has.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentConfiguration
{
    /// <summary>
    /// When repeated task failures fail the deployment. Only for the rolling update of the <c>ECS</c> controller.
    /// </summary>
    /// <value>The default is null: no circuit breaker, or on an update the one that the service has.</value>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; init; }

    /// <summary>
    /// The upper limit, in percent of the desired count and rounded down, of tasks that may be running or pending
    /// during a rolling update; with <see cref="MinimumHealthyPercent"/> it sets the size of a batch. With 200 and a
    /// desired count of 4, four new tasks may start before the old ones stop. With controller <c>CODE_DEPLOY</c> or
    /// <c>EXTERNAL</c> it cannot be chosen and only limits the tasks on draining container instances; for their tasks
    /// on Fargate it has no effect.
    /// </summary>
    /// <value>
    /// The service's default is 200 with scheduling strategy <c>REPLICA</c>, and 100 with <c>DAEMON</c>, where it must
    /// stay 100. A service that rebalances over availability zones needs more than 100.
    /// </value>
    public int? MaximumPercent { get; init; }

    /// <summary>
    /// The lower limit, in percent of the desired count and rounded up, of tasks that must stay running and healthy
    /// during a rolling update. With 50 and a desired count of 4, two tasks may be stopped to make room before new ones
    /// start; with 100 none may, so <see cref="MaximumPercent"/> must leave room for more. A task without health checks
    /// counts as healthy 40 seconds after it runs; one with container or load balancer checks once all of them pass.
    /// With controller <c>CODE_DEPLOY</c> or <c>EXTERNAL</c> it cannot be chosen and only protects tasks on draining
    /// container instances; for their tasks on Fargate it has no effect.
    /// </summary>
    /// <value>The service's default is 100 with scheduling strategy <c>REPLICA</c>, and 0 with <c>DAEMON</c>.</value>
    public int? MinimumHealthyPercent { get; init; }

    /// <summary>CloudWatch alarms that fail the deployment when they go off. Needs the <c>ECS</c> controller.</summary>
    /// <value>The default is null: no alarm is watched.</value>
    public DeploymentAlarms? Alarms { get; init; }

    /// <summary>How the new revision takes over from the old one. Needs the <c>ECS</c> controller.</summary>
    /// <value>The service's default is <see cref="DeploymentStrategy.Rolling"/>.</value>
    public DeploymentStrategy Strategy { get; init; }

    /// <summary>
    /// How long, in minutes, both revisions keep running after all production traffic went to the new one, so that a
    /// rollback is only a shift of traffic: 0 to 1440 (24 hours). Required with
    /// <see cref="DeploymentStrategy.BlueGreen"/>, useful with <see cref="DeploymentStrategy.Linear"/> and
    /// <see cref="DeploymentStrategy.Canary"/>. A rolling update does not use it: where that watches alarms, the
    /// service works out the time from the alarms themselves.
    /// </summary>
    public int? BakeTimeInMinutes { get; init; }

    /// <summary>What runs, or waits for a decision, at chosen stages of the deployment.</summary>
    /// <value>The default is null: no hooks.</value>
    public IReadOnlyList<DeploymentLifecycleHook>? LifecycleHooks { get; init; }

    /// <summary>
    /// The steps of a deployment with <see cref="DeploymentStrategy.Linear"/>; refused with any other strategy.
    /// </summary>
    public LinearConfiguration? LinearConfiguration { get; init; }

    /// <summary>
    /// The two steps of a deployment with <see cref="DeploymentStrategy.Canary"/>; refused with any other strategy.
    /// </summary>
    public CanaryConfiguration? CanaryConfiguration { get; init; }

    /// <summary>
    /// When a rolling update counts as completed before all of its tasks are up; refused with any other strategy.
    /// </summary>
    /// <value>The default is null: it completes when every new task is healthy and the old ones are gone.</value>
    public DeploymentEarlySuccessCriteria? EarlySuccessCriteria { get; init; }
}
