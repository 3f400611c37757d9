using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a deployment of a daemon to its response record.</summary>
internal static class DaemonDeploymentMapper
{
    private const int CircuitBreakerThreshold = 3;

    public static DaemonDeployment Map(DaemonDeploymentState deployment) => new()
    {
        DaemonDeploymentArn = deployment.Arn,
        ClusterArn = deployment.Daemon.Cluster.Arn,
        Status = deployment.Status,
        StatusReason = deployment.StatusReason,
        TargetDaemonRevision = deployment.Target is { } target ? Map(target) : null,
        SourceDaemonRevisions = [.. deployment.Sources.Select(Map)],
        CircuitBreaker = new DaemonCircuitBreaker { FailureCount = 0, Status = GetMonitoringStatus(deployment), Threshold = CircuitBreakerThreshold },
        Alarms = deployment.Configuration.Alarms is { } alarms ? Map(alarms, deployment) : null,
        DeploymentConfiguration = deployment.Configuration,
        CreatedAt = deployment.CreatedAt,
        StartedAt = deployment.StartedAt,
        StoppedAt = deployment.StoppedAt,
        FinishedAt = deployment.FinishedAt,
    };

    public static DaemonDeploymentSummary MapSummary(DaemonDeploymentState deployment) => new()
    {
        DaemonDeploymentArn = deployment.Arn,
        DaemonArn = deployment.Daemon.Arn,
        ClusterArn = deployment.Daemon.Cluster.Arn,
        Status = deployment.Status,
        StatusReason = deployment.StatusReason,
        TargetDaemonRevisionArn = deployment.Target?.Arn,
        CreatedAt = deployment.CreatedAt,
        StartedAt = deployment.StartedAt,
        StoppedAt = deployment.StoppedAt,
        FinishedAt = deployment.FinishedAt,
    };

    private static DaemonDeploymentRollbackMonitorsStatus GetMonitoringStatus(DaemonDeploymentState deployment) =>
        deployment.IsFinished ? DaemonDeploymentRollbackMonitorsStatus.MonitoringComplete : DaemonDeploymentRollbackMonitorsStatus.Monitoring;

    private static DaemonDeploymentAlarms Map(DaemonAlarmConfiguration alarms, DaemonDeploymentState deployment) => new()
    {
        Status = alarms.Enable == true ? GetMonitoringStatus(deployment) : DaemonDeploymentRollbackMonitorsStatus.Disabled,
        AlarmNames = alarms.AlarmNames ?? [],
    };

    private static DaemonDeploymentRevisionDetail Map(DaemonRevisionState revision) => new()
    {
        Arn = revision.Arn,
        CapacityProviders = [.. revision.CapacityProviderArns.Select(Map)],
        TotalRunningInstanceCount = 0,
        TotalWithoutDaemonInstanceCount = 0,
        TotalDrainingInstanceCount = 0,
    };

    private static DaemonDeploymentCapacityProvider Map(string arn) => new()
    {
        Arn = arn,
        RunningInstanceCount = 0,
        WithoutDaemonInstanceCount = 0,
        DrainingInstanceCount = 0,
    };
}
