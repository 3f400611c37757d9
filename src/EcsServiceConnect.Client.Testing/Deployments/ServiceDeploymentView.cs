using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A roll-out of a service as the operations answer it.</summary>
internal static class ServiceDeploymentView
{
    public static ServiceDeploymentBrief Brief(ServiceDeploymentState record) => new()
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

    public static ServiceDeployment Of(ServiceDeploymentState record) => new()
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
        DeploymentConfiguration = record.Configuration,
        Rollback = record.Rollback,
        DeploymentCircuitBreaker = new ServiceDeploymentCircuitBreaker
        {
            Status = !CircuitBreaker.IsOn(record.Configuration) ? ServiceDeploymentRollbackMonitorsStatus.Disabled
                : record.IsBreakerTriggered ? ServiceDeploymentRollbackMonitorsStatus.Triggered
                : Monitoring(record),
            FailureCount = record.FailureCount,
            Threshold = record.Threshold,
        },
        Alarms = new ServiceDeploymentAlarms
        {
            Status = record.Configuration?.Alarms?.Enable == true
                ? Monitoring(record)
                : ServiceDeploymentRollbackMonitorsStatus.Disabled,
            AlarmNames = record.Configuration?.Alarms?.AlarmNames ?? [],
        },
    };

    private static ServiceDeploymentRollbackMonitorsStatus Monitoring(ServiceDeploymentState record) => record.IsFinished
        ? ServiceDeploymentRollbackMonitorsStatus.MonitoringComplete
        : ServiceDeploymentRollbackMonitorsStatus.Monitoring;
}
