using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Decides when a rolling update may replace tasks and when it counts as complete: by its hooks, its alarms and its early success criteria.
/// Of the stages at which hooks act, a rolling update has those before and after its tasks scale up.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/early-success-criteria.html
/// </summary>
internal sealed class RollingUpdatePolicy(EcsState state, LifecycleHookController hooks)
{
    /// <summary>Raised when the alarms of a deployment have been monitored for long enough.</summary>
    public event Action<ServiceState>? BakeCompleted;

    /// <summary>Whether a service may start tasks of its primary deployment, and stop those of others for it.</summary>
    public bool CanScaleUp(ServiceState service) =>
        service.CurrentServiceDeployment is not { Rollback: null, IsInProgress: true } record
        || !LifecycleHookState.FindAt(record.Configuration, DeploymentLifecycleHookStage.PreScaleUp).Any()
        || (record.Status == ServiceDeploymentStatus.InProgress && HaveHooksPassed(record, DeploymentLifecycleHookStage.PreScaleUp));

    /// <summary>Whether a deployment whose tasks have been replaced is complete. A rollback waits for nothing more.</summary>
    public bool CanComplete(ServiceDeploymentState record) =>
        record.Rollback is not null || (HasBaked(record) && HaveHooksPassed(record, DeploymentLifecycleHookStage.PostScaleUp));

    /// <summary>Whether a deployment counts as complete although tasks are still to be started or stopped.</summary>
    public bool CanCompleteEarly(ServiceState service) =>
        service.CurrentServiceDeployment is { Rollback: null, IsInProgress: true } record
        && record.Configuration?.EarlySuccessCriteria is { Enable: true, HealthyPercent: { } percent } criteria
        && service.Primary.Tasks.StableCount >= Math.Max(1, (int)Math.Ceiling(service.DesiredCount * percent / 100.0))
        && (criteria.SourceServiceRevisionCleanup == ServiceRevisionCleanup.Deferred || service.Deployments.Count == 1)
        && CanComplete(record);

    private bool HasBaked(ServiceDeploymentState record)
    {
        if (!record.MonitorsAlarms)
        {
            return true;
        }

        if (record.AlarmBakeEndsAt is null)
        {
            record.AlarmBakeEndsAt = state.EventQueue.GetDueTime(state.Timing.AlarmBakeDuration);
            state.EventQueue.Schedule(state.Timing.AlarmBakeDuration, () => BakeCompleted?.Invoke(record.Service));
        }

        return state.Now >= record.AlarmBakeEndsAt;
    }

    /// <summary>Starts the hooks of a stage once, and gets whether all of them are done.</summary>
    private bool HaveHooksPassed(ServiceDeploymentState record, DeploymentLifecycleHookStage stage)
    {
        if (record.PassedHookStages.Add(stage))
        {
            hooks.Start(record, stage);
        }

        return !record.Hooks.Exists(static hook => hook.IsActive);
    }
}
