using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Where a deployment stands after one more look at it.</summary>
public sealed record DeploymentProgress
{
    /// <summary>The service as it was described at this look; at the end of a service that vanished, as it was last seen.</summary>
    public required Service Service { get; init; }

    /// <summary>The name of the service.</summary>
    public string ServiceName => Service.ServiceName ?? EcsArn.GetName(Service.ServiceArn ?? "a service");

    /// <summary>The name of the cluster that the service runs in.</summary>
    /// <value>Null if the service did not say.</value>
    public string? ClusterName => Service.ClusterArn is { } arn ? EcsArn.GetName(arn) : null;

    /// <summary>
    /// The id of the deployment that is followed, such as <c>ecs-svc/0123456789012345678</c>: a <see cref="Deployment.Id"/>, or the
    /// <see cref="TaskSet.Id"/> where a task set is followed.
    /// </summary>
    /// <value>Null for a service that has neither.</value>
    public string? DeploymentId { get; init; }

    /// <summary>The ARN of the service deployment that is followed.</summary>
    /// <value>Null where the service has none, it has not appeared yet, or the caller may not read it.</value>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>How the deployment ended.</summary>
    /// <value>Null while it is under way.</value>
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

    /// <summary>Why it stands as it does, in words. Their wording is not promised.</summary>
    /// <value>Null where nothing is said.</value>
    public string? Reason { get; init; }

    /// <summary>How many tasks the deployment is to have.</summary>
    public int DesiredCount { get; init; }

    /// <summary>How many of its tasks run.</summary>
    public int RunningCount { get; init; }

    /// <summary>How many of its tasks were created and do not run yet.</summary>
    public int PendingCount { get; init; }

    /// <summary>How many of its tasks failed, by the count of ECS, which a healthy task may set back to 0.</summary>
    public int FailedTasks { get; init; }

    /// <summary>What happened to the service since the last progress, the oldest first.</summary>
    public IReadOnlyList<ServiceEvent> Events { get; init; } = [];

    /// <summary>Tasks of the deployment that died, as far as no earlier progress had them.</summary>
    public IReadOnlyList<StoppedTask> StoppedTasks { get; init; } = [];

    /// <summary>For how long the deployment has been followed.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Where it stands, on one line, and one more for each event and each task that died.</summary>
    /// <returns>A text for a log or a console.</returns>
    public override string ToString()
    {
        var reason = Outcome is null or DeploymentOutcome.Successful || Reason is null ? "" : $"; {Reason}";
        return string.Join(
            '\n',
            [
                $"{ServiceName} after {MessageFormatter.FormatElapsed(Elapsed)}: {State}, {TaskCounts}{reason}",
                .. Events.Select(static one => $"  {one.Message}"),
                .. StoppedTasks.Select(static one => $"  {one}"),
            ]);
    }

    /// <summary>The counts of tasks in words.</summary>
    internal string TaskCounts => string.Create(
        CultureInfo.InvariantCulture, $"{RunningCount} of {DesiredCount} running, {PendingCount} pending, {FailedTasks} failed");

    /// <summary>The outcome or, before there is one, the state of the deployment.</summary>
    private string State => Outcome?.ToString()
        ?? (Status.HasValue ? Status.Value : RolloutState.HasValue ? RolloutState.Value : "under way");

    /// <summary>What makes for a change, besides news.</summary>
    private object Facts => (
        (DeploymentId, ServiceDeploymentArn, Outcome, Status, RolloutState, LifecycleStage, Reason),
        (DesiredCount, RunningCount, PendingCount, FailedTasks));

    /// <summary>Whether it tells anything that an earlier one did not.</summary>
    internal bool HasChangedSince(DeploymentProgress? earlier) =>
        !ReferenceEquals(this, earlier)
        && (earlier is null || Events.Count > 0 || StoppedTasks.Count > 0 || !Facts.Equals(earlier.Facts));
}
