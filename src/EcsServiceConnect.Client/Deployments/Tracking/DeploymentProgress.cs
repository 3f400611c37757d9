using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>How far a tracked deployment has come.</summary>
public sealed record DeploymentProgress
{
    /// <summary>The stages in the order in which a deployment passes them.</summary>
    private static readonly ServiceDeploymentLifecycleStage[] _stages =
    [
        ServiceDeploymentLifecycleStage.ReconcileService,
        ServiceDeploymentLifecycleStage.PreScaleUp,
        ServiceDeploymentLifecycleStage.ScaleUp,
        ServiceDeploymentLifecycleStage.PostScaleUp,
        ServiceDeploymentLifecycleStage.TestTrafficShift,
        ServiceDeploymentLifecycleStage.PostTestTrafficShift,
        ServiceDeploymentLifecycleStage.ProductionTrafficShift,
        ServiceDeploymentLifecycleStage.PostProductionTrafficShift,
        ServiceDeploymentLifecycleStage.BakeTime,
        ServiceDeploymentLifecycleStage.CleanUp,
    ];

    /// <summary>The service as the poll found it; at the end of a service that is missing, as it was found before.</summary>
    public required Service Service { get; init; }

    /// <summary>The name of the service.</summary>
    public string ServiceName => Service.ServiceName ?? EcsArn.GetName(Service.ServiceArn ?? "a service");

    /// <summary>The name of the cluster that the service runs in.</summary>
    /// <value>Null if the response did not contain it.</value>
    public string? ClusterName => Service.ClusterArn is { } arn ? EcsArn.GetName(arn) : null;

    /// <summary>
    /// The id of the tracked deployment, such as <c>ecs-svc/0123456789012345678</c>: a <see cref="Deployment.Id"/>, or the
    /// <see cref="TaskSet.Id"/> where a task set is tracked.
    /// </summary>
    /// <value>Null for a service that has neither.</value>
    public string? DeploymentId { get; init; }

    /// <summary>The ARN of the tracked service deployment.</summary>
    /// <value>Null where the service has none, it has not appeared yet, or the caller may not read it.</value>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>The full ARN of the task definition that the deployment deploys.</summary>
    /// <value>
    /// Null where it is not known: with a task set that has none, and for a deployment that left the service's list before the first poll.
    /// After a rollback, <see cref="Service.TaskDefinition"/> of <see cref="Service"/> is the one that runs.
    /// </value>
    public string? TaskDefinition { get; init; }

    /// <summary>How the deployment ended.</summary>
    /// <value>Null while it is in progress.</value>
    public DeploymentOutcome? Outcome { get; init; }

    /// <summary>The status of the service deployment.</summary>
    /// <value>Absent without one.</value>
    public ServiceDeploymentStatus Status { get; init; }

    /// <summary>The rollout state of the deployment in the service's list.</summary>
    /// <value>Absent where ECS gives none, and once the deployment has left the list.</value>
    public DeploymentRolloutState RolloutState { get; init; }

    /// <summary>The stage that the service deployment has reached, such as shifting traffic.</summary>
    /// <value>Absent where ECS gives none.</value>
    public ServiceDeploymentLifecycleStage LifecycleStage { get; init; }

    /// <summary>
    /// The lifecycle hook that the deployment is paused at, with its id, when it expires, and what ECS does then.
    /// <see cref="DeploymentTracker.ContinueAsync"/> lets the deployment go on.
    /// </summary>
    /// <value>Null while no hook waits for a decision. If several hooks wait, the first of them.</value>
    public DeploymentLifecycleHookDetail? PendingHook { get; init; }

    /// <summary>The reason for the state of the deployment. Its wording is not promised.</summary>
    /// <value>Null where ECS gives none.</value>
    public string? Reason { get; init; }

    /// <summary>The number of tasks that the deployment should have.</summary>
    public int DesiredCount { get; init; }

    /// <summary>The number of its tasks that are running.</summary>
    public int RunningCount { get; init; }

    /// <summary>The number of its tasks that were created and are not running yet.</summary>
    public int PendingCount { get; init; }

    /// <summary>The number of its tasks that failed, as ECS counts them: a healthy task may set it back to 0.</summary>
    public int FailedCount { get; init; }

    /// <summary>The share of test traffic, in percent, that the deployment's tasks get: 0.0 to 100.0.</summary>
    /// <value>Null where traffic is not shifted, and without the service deployment.</value>
    public double? TestTrafficWeight { get; init; }

    /// <summary>The share of production traffic, in percent, that the deployment's tasks get: 0.0 to 100.0.</summary>
    /// <value>Null where traffic is not shifted, and without the service deployment.</value>
    public double? ProductionTrafficWeight { get; init; }

    /// <summary>The service's events since the last progress, the oldest first.</summary>
    public IReadOnlyList<ServiceEvent> Events { get; init; } = [];

    /// <summary>The tasks of the deployment that stopped unexpectedly, except those of earlier progress.</summary>
    public IReadOnlyList<StoppedTask> StoppedTasks { get; init; } = [];

    /// <summary>The time since the service accepted the call, or since the tracking of an earlier deployment began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What makes a change, besides events and stopped tasks.</summary>
    private object Changes => (
        (DeploymentId, ServiceDeploymentArn, Outcome, Status, RolloutState, LifecycleStage, PendingHook, Reason),
        (DesiredCount, RunningCount, PendingCount, FailedCount),
        (TestTrafficWeight, ProductionTrafficWeight),
        (Service.RunningCount, Service.PendingCount));

    /// <summary>
    /// Determines whether the deployment has reached a stage, passed it or succeeded. A rollback goes through some of the stages again,
    /// which does not count.
    /// </summary>
    /// <param name="stage">The stage.</param>
    /// <returns>True if the deployment has reached the stage.</returns>
    public bool HasReached(ServiceDeploymentLifecycleStage stage)
    {
        if (Outcome is not null || Status.Value is not (ServiceDeploymentStatus.Names.Pending or ServiceDeploymentStatus.Names.InProgress))
        {
            return Outcome == DeploymentOutcome.Successful;
        }

        var index = Array.IndexOf(_stages, stage);
        return LifecycleStage == stage || (index >= 0 && index <= Array.IndexOf(_stages, LifecycleStage));
    }

    /// <summary>
    /// Describes the progress in one line: the state in the API's words, what the service runs and how much of it, and the reason of a
    /// failure. A line more stands for each event, with its time, and for all tasks that stopped for the same reason.
    /// </summary>
    /// <returns>A text for a log or a console.</returns>
    public override string ToString()
    {
        var reason = Outcome is null or DeploymentOutcome.Successful || Reason is null ? "" : $"; {Reason}";
        return string.Join(
            '\n',
            [
                $"{ServiceName} after {MessageFormatter.FormatElapsed(Elapsed)}: {DeploymentFormatter.FormatState(this)}, "
                + $"{DeploymentFormatter.FormatTasks(this)}{DeploymentFormatter.FormatTraffic(this)}{DeploymentFormatter.FormatPause(this)}{reason}",
                .. Events.Select(static serviceEvent => $"  {MessageFormatter.FormatEvent(serviceEvent)}"),
                .. DeploymentFormatter.FormatStoppedTasks(StoppedTasks).Select(static task => $"  {task}"),
            ]);
    }

    /// <summary>Whether it contains anything that an earlier progress did not.</summary>
    internal bool HasChangedSince(DeploymentProgress? earlier) =>
        earlier is null || Events.Count > 0 || StoppedTasks.Count > 0 || !Changes.Equals(earlier.Changes);
}
