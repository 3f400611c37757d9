using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A deployment of a service: its target, its tasks and its rollout state.</summary>
internal sealed class DeploymentState(
    ServiceState service,
    string id,
    DeploymentTarget target,
    ServiceRevisionState revision,
    ServiceDeploymentState serviceDeployment,
    DateTimeOffset createdAt)
    : ServiceTaskGroup(service, id, target, createdAt)
{
    /// <summary>The revision that it deploys; for a rollback an earlier one.</summary>
    public ServiceRevisionState Revision { get; } = revision;

    /// <summary>The service deployment that it is part of; a rollback belongs to the one that failed.</summary>
    public ServiceDeploymentState ServiceDeployment { get; } = serviceDeployment;

    public bool IsRollback => Revision != ServiceDeployment.Target;

    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    public DeploymentRolloutState RolloutState { get; private set; } = DeploymentRolloutState.InProgress;

    public string RolloutStateReason { get; private set; } = $"ECS deployment {id} in progress.";

    public bool IsInProgress => RolloutState == DeploymentRolloutState.InProgress;

    /// <summary>Whether the deployment has failed. A failed deployment starts no tasks and replaces none.</summary>
    public bool IsFailed => RolloutState == DeploymentRolloutState.Failed;

    /// <summary>The time at which the placement of unplaced tasks is tried again.</summary>
    public DateTimeOffset PlacementRetryAt { get; set; }

    public bool IsPrimary => Service.Deployments.Count > 0 && Service.Primary == this;

    /// <summary>The service's count for the primary deployment; for an older one the tasks that it still has.</summary>
    public override int DesiredCount => IsPrimary ? Service.DesiredCount : Tasks.DesiredCount;

    public override string EventLabel => $"(service {Service.Name})";

    public override string StopReasonLabel => $"(deployment {Id})";

    public void Complete(DateTimeOffset now) => MoveTo(DeploymentRolloutState.Completed, $"ECS deployment {Id} completed.", now);

    public void Fail(string reason, DateTimeOffset now) => MoveTo(DeploymentRolloutState.Failed, reason, now);

    /// <summary>Sets the reason of the rollout state.</summary>
    public void SetReason(string reason) => RolloutStateReason = reason;

    private void MoveTo(DeploymentRolloutState rolloutState, string reason, DateTimeOffset now)
    {
        RolloutState = rolloutState;
        RolloutStateReason = reason;
        UpdatedAt = now;
    }
}
