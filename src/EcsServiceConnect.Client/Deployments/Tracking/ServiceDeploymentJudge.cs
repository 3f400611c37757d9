using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Says from its service deployment how a deployment ended.</summary>
internal static class ServiceDeploymentJudge
{
    public static DeploymentVerdict Judge(DeploymentObservation sight, ServiceDeployment rollout)
    {
        var reason = rollout.StatusReason ?? rollout.Rollback?.Reason ?? sight.Mine?.Reason;
        return rollout.Status.Value switch
        {
            ServiceDeploymentStatus.Names.Successful => new(DeploymentOutcome.Successful, reason),
            ServiceDeploymentStatus.Names.RollbackSuccessful => new(DeploymentOutcome.RolledBack, reason),
            ServiceDeploymentStatus.Names.RollbackFailed => new(DeploymentOutcome.RollbackFailed, reason),
            ServiceDeploymentStatus.Names.Stopped when IsFailed(rollout) => new(DeploymentOutcome.Failed, reason),
            _ when sight.IsDeleted => DeploymentVerdict.Deleted(sight),
            _ when sight.IsReplaced => DeploymentVerdict.Superseded(sight),
            ServiceDeploymentStatus.Names.Stopped => new(DeploymentOutcome.Stopped, reason),
            _ => DeploymentVerdict.UnderWay(reason),
        };
    }

    /// <summary>Whether the circuit breaker or an alarm has failed it.</summary>
    private static bool IsFailed(ServiceDeployment rollout) =>
        rollout.DeploymentCircuitBreaker?.Status == ServiceDeploymentRollbackMonitorsStatus.Triggered
        || rollout.Alarms?.Status == ServiceDeploymentRollbackMonitorsStatus.Triggered;
}
