using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a deployment of a service to its response record.</summary>
internal static class ServiceDeploymentMapper
{
    public static ServiceDeploymentBrief MapBrief(ServiceDeploymentState record) => new()
    {
        ServiceDeploymentArn = record.Arn,
        ServiceArn = record.Service.Arn,
        ClusterArn = record.Service.Cluster.Arn,
        CreatedAt = record.CreatedAt,
        StartedAt = record.StartedAt,
        FinishedAt = record.FinishedAt,
        TargetServiceRevisionArn = record.Target.Arn,
        Status = record.Status,
        StatusReason = record.StatusReason,
    };

    public static ServiceDeployment Map(ServiceDeploymentState record) => new()
    {
        ServiceDeploymentArn = record.Arn,
        ServiceArn = record.Service.Arn,
        ClusterArn = record.Service.Cluster.Arn,
        CreatedAt = record.CreatedAt,
        StartedAt = record.StartedAt,
        FinishedAt = record.FinishedAt,
        StoppedAt = record.StoppedAt,
        UpdatedAt = record.UpdatedAt,
        SourceServiceRevisions = record.SourceSummaries,
        TargetServiceRevision = record.TargetSummary,
        Status = record.Status,
        StatusReason = record.StatusReason,
        LifecycleStage = record.Stage,
        LifecycleHookDetails = [.. record.Hooks.Select(MapHook)],
        DeploymentConfiguration = record.Configuration,
        Rollback = record.Rollback,
        DeploymentCircuitBreaker = new ServiceDeploymentCircuitBreaker
        {
            Status = !CircuitBreaker.IsEnabled(record.Configuration) ? ServiceDeploymentRollbackMonitorsStatus.Disabled
                : record.IsCircuitBreakerTriggered ? ServiceDeploymentRollbackMonitorsStatus.Triggered
                : GetMonitoringStatus(record),
            FailureCount = record.FailureCount,
            Threshold = record.Threshold,
        },
        Alarms = new ServiceDeploymentAlarms
        {
            Status = !record.MonitorsAlarms ? ServiceDeploymentRollbackMonitorsStatus.Disabled
                : record.TriggeredAlarms.Count > 0 ? ServiceDeploymentRollbackMonitorsStatus.Triggered
                : GetMonitoringStatus(record),
            AlarmNames = record.Configuration?.Alarms?.AlarmNames ?? [],
            TriggeredAlarmNames = [.. record.TriggeredAlarms],
        },
    };

    private static DeploymentLifecycleHookDetail MapHook(LifecycleHookState hook) => new()
    {
        HookId = hook.Id,
        TargetType = hook.IsPause ? DeploymentLifecycleHookTargetType.Pause : DeploymentLifecycleHookTargetType.AwsLambda,
        TargetArn = hook.IsPause ? null : hook.Hook.HookTargetArn,
        Status = hook.Status,
        ExpiresAt = hook.ExpiresAt,
        TimeoutAction = hook.TimeoutAction,
    };

    private static ServiceDeploymentRollbackMonitorsStatus GetMonitoringStatus(ServiceDeploymentState record) => record.IsFinished
        ? ServiceDeploymentRollbackMonitorsStatus.MonitoringComplete
        : ServiceDeploymentRollbackMonitorsStatus.Monitoring;
}
