using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A deployment of a service: its target, its tasks, and how far it has come.</summary>
internal sealed class DeploymentState(
    ServiceState service,
    string id,
    DeploymentTarget target,
    ServiceRevisionState revision,
    ServiceDeploymentState serviceDeployment,
    DateTimeOffset createdAt)
    : ServiceTaskGroup(service, id, target, createdAt)
{
    /// <summary>What it brings; a rollback brings a revision that there was before.</summary>
    public ServiceRevisionState Revision { get; } = revision;

    /// <summary>The roll-out that it is part of; a rollback belongs to the one that it takes back.</summary>
    public ServiceDeploymentState ServiceDeployment { get; } = serviceDeployment;

    public bool IsRollback => Revision != ServiceDeployment.Target;

    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    public DeploymentRolloutState RolloutState { get; private set; } = DeploymentRolloutState.InProgress;

    public string RolloutStateReason { get; private set; } = $"ECS deployment {id} in progress.";

    public bool IsInProgress => RolloutState == DeploymentRolloutState.InProgress;

    /// <summary>A failed deployment starts no tasks and replaces none.</summary>
    public bool IsFailed => RolloutState == DeploymentRolloutState.Failed;

    /// <summary>When the placement of tasks that found no room is tried again.</summary>
    public DateTimeOffset PlacementRetryAt { get; set; }

    public bool IsPrimary => Service.Deployments.Count > 0 && Service.Primary == this;

    /// <summary>The service's count for its newest deployment; for an older one, the tasks it still has to give up.</summary>
    public override int DesiredCount => IsPrimary ? Service.DesiredCount : Tasks.DesiredCount;

    public override string EventLabel => $"(service {Service.Name})";

    public override string StopReasonLabel => $"(deployment {Id})";

    public void Complete(DateTimeOffset now) => MoveTo(DeploymentRolloutState.Completed, $"ECS deployment {Id} completed.", now);

    public void Fail(string reason, DateTimeOffset now) => MoveTo(DeploymentRolloutState.Failed, reason, now);

    /// <summary>Says what a rollback is in progress to.</summary>
    public void SetReason(string reason) => RolloutStateReason = reason;

    private void MoveTo(DeploymentRolloutState rolloutState, string reason, DateTimeOffset now)
    {
        RolloutState = rolloutState;
        RolloutStateReason = reason;
        UpdatedAt = now;
    }
}
