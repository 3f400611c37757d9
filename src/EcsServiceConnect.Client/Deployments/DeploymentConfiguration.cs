using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a service replaces its tasks: by which strategy, how many at a time, and what fails or rolls back a deployment.
/// </summary>
/// <remarks>
/// <para>
/// In an <see cref="UpdateServiceRequest"/> a member that is left out keeps what the service has; the defaults below
/// are those of a new service.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentConfiguration
{
    /// <summary>
    /// Fails a deployment whose tasks keep failing. Only with the deployment controller <c>ECS</c>.
    /// </summary>
    /// <value>Null: no circuit breaker.</value>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; init; }

    /// <summary>
    /// The upper limit, in percent of the desired count and rounded down, of tasks that may be running or pending
    /// during a rolling update; with <see cref="MinimumHealthyPercent"/> it sets the size of a batch. With 200 and a
    /// desired count of 4, four new tasks may start before the old ones stop. It also lets ECS start the replacement of
    /// an unhealthy task before it stops that task. It must be at least 100, and above 100 if
    /// <see cref="MinimumHealthyPercent"/> is 100. With the controllers <c>CODE_DEPLOY</c> and <c>EXTERNAL</c> it
    /// cannot be chosen on EC2: it only limits the tasks on draining container instances, and has no effect for tasks
    /// on Fargate.
    /// </summary>
    /// <value>
    /// Null: 200 with the scheduling strategy <c>REPLICA</c>; 100 with <c>DAEMON</c>, where it must stay 100. A service
    /// that rebalances its tasks over Availability Zones needs more than 100.
    /// </value>
    [ValueRange(100, int.MaxValue, HasServiceMessage = true)]
    public int? MaximumPercent { get; init; }

    /// <summary>
    /// The lower limit, 0 to 100 percent of the desired count and rounded up, of tasks that must stay running and
    /// healthy during a rolling update. With 50 and a desired count of 4, two tasks may be stopped to make room before new ones
    /// start; with 100 none may, so <see cref="MaximumPercent"/> must leave room for more. A task without any health
    /// check counts as healthy 40 seconds after it runs; one with checks of containers or a load balancer, once all of
    /// them pass. With the controllers <c>CODE_DEPLOY</c> and <c>EXTERNAL</c> it cannot be chosen on EC2: it only
    /// protects tasks on draining container instances, and has no effect for tasks on Fargate.
    /// </summary>
    /// <value>Null: 100 with the scheduling strategy <c>REPLICA</c>, and 0 with <c>DAEMON</c>.</value>
    [ValueRange(0, 100, HasServiceMessage = true)]
    public int? MinimumHealthyPercent { get; init; }

    /// <summary>
    /// CloudWatch alarms that fail the deployment when they go off. Needs the deployment controller <c>ECS</c>.
    /// </summary>
    /// <value>Null: no alarm is watched.</value>
    public DeploymentAlarms? Alarms { get; init; }

    /// <summary>How the new revision replaces the old one. Needs the deployment controller <c>ECS</c>.</summary>
    /// <value>Absent: <c>ROLLING</c>.</value>
    [AbsentMeans(DeploymentStrategy.Names.Rolling)]
    public DeploymentStrategy Strategy { get; init; }

    /// <summary>
    /// How long, in minutes, both revisions keep running after all production traffic has shifted to the new one, so
    /// that a rollback is only a shift of traffic: 0 to 1440 (24 hours). For <see cref="DeploymentStrategy.BlueGreen"/>,
    /// <see cref="DeploymentStrategy.Linear"/> and <see cref="DeploymentStrategy.Canary"/>. A rolling update does not
    /// use it: if it watches alarms, ECS derives the time from the alarms.
    /// </summary>
    /// <value>Null: 0.</value>
    [AbsentMeans(0)]
    [ValueRange(0, 1440)]
    public int? BakeTimeInMinutes { get; init; }

    /// <summary>
    /// Lambda functions that check the deployment, or pauses that wait for a decision, at chosen stages.
    /// </summary>
    /// <value>Null: no hooks.</value>
    public IReadOnlyList<DeploymentLifecycleHook>? LifecycleHooks { get; init; }

    /// <summary>
    /// The size of the steps and the wait between them, with <see cref="DeploymentStrategy.Linear"/>; invalid with any
    /// other strategy.
    /// </summary>
    /// <value>Null: with that strategy, steps of 10 percent with 6 minutes after each.</value>
    public LinearConfiguration? LinearConfiguration { get; init; }

    /// <summary>
    /// The share of the first step and the wait after it, with <see cref="DeploymentStrategy.Canary"/>; invalid with
    /// any other strategy.
    /// </summary>
    /// <value>Null: with that strategy, 5 percent for 10 minutes.</value>
    public CanaryConfiguration? CanaryConfiguration { get; init; }

    /// <summary>
    /// When a rolling update counts as completed before all of its tasks are up; invalid with any other strategy.
    /// </summary>
    /// <value>Null: it completes when every new task is healthy and the old ones are gone.</value>
    public DeploymentEarlySuccessCriteria? EarlySuccessCriteria { get; init; }
}
