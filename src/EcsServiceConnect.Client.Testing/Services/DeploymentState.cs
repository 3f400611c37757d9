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

    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    public DeploymentRolloutState RolloutState { get; private set; } = DeploymentRolloutState.InProgress;

    public string RolloutStateReason { get; private set; } = $"ECS deployment {id} in progress.";

    public bool IsInProgress => RolloutState == DeploymentRolloutState.InProgress;

    /// <summary>Whether the deployment has failed. A failed deployment starts no tasks and replaces none.</summary>
    public bool IsFailed => RolloutState == DeploymentRolloutState.Failed;

    /// <summary>The time at which the placement of unplaced tasks is tried again.</summary>
    public DateTimeOffset PlacementRetryAt { get; set; }

    public bool IsPrimary => Service.Deployments.Count > 0 && Service.Primary == this;

    /// <summary>Whether a deployment in stages has the deployment run its tasks now; null if it leaves them as they are.</summary>
    public bool? IsScaledUp { get; set; }

    /// <summary>Whether a deployment in stages removes it.</summary>
    public bool IsScaledDown => IsScaledUp == false && !IsPrimary;

    /// <summary>The share of test traffic, in percent, that its tasks get; null if ECS has never shifted any.</summary>
    public double? TestWeight { get; private set; }

    /// <summary>The share of production traffic, in percent, that its tasks get; null if ECS has never shifted any.</summary>
    public double? ProductionWeight { get; private set; }

    /// <summary>
    /// The service's count for the primary deployment and where stages ask for it; for an older one the tasks that it still has.
    /// </summary>
    public override int DesiredCount => (IsScaledUp ?? IsPrimary) ? Service.DesiredCount : IsScaledUp is null ? Tasks.DesiredCount : 0;

    public override string EventLabel => $"(service {Service.Name})";

    public override string StopReasonLabel => $"(deployment {Id})";

    public void Complete(DateTimeOffset now) => MoveTo(DeploymentRolloutState.Completed, $"ECS deployment {Id} completed.", now);

    public void Fail(string reason, DateTimeOffset now) => MoveTo(DeploymentRolloutState.Failed, reason, now);

    /// <summary>Continues as the rollback of a later deployment.</summary>
    public void Resume(string reason, DateTimeOffset now) => MoveTo(DeploymentRolloutState.InProgress, reason, now);

    /// <summary>Sets the shares of traffic; null leaves one as it is.</summary>
    public void SetWeights(double? test, double? production) =>
        (TestWeight, ProductionWeight) = (test ?? TestWeight, production ?? ProductionWeight);

    private void MoveTo(DeploymentRolloutState rolloutState, string reason, DateTimeOffset now)
    {
        RolloutState = rolloutState;
        RolloutStateReason = reason;
        UpdatedAt = now;
    }
}
