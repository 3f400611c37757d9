using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A deployment of a daemon as the operations answer it.</summary>
internal static class DaemonDeploymentView
{
    private const int BreakerThreshold = 3;

    public static DaemonDeployment Of(DaemonDeploymentState deployment) => new()
    {
        DaemonDeploymentArn = deployment.Arn,
        ClusterArn = deployment.Daemon.Cluster.Arn,
        Status = deployment.Status,
        StatusReason = deployment.StatusReason,
        TargetDaemonRevision = deployment.Target is { } target ? Of(target) : null,
        SourceDaemonRevisions = [.. deployment.Sources.Select(Of)],
        CircuitBreaker = new DaemonCircuitBreaker { FailureCount = 0, Status = Monitor(deployment), Threshold = BreakerThreshold },
        Alarms = deployment.Configuration.Alarms is { } alarms ? Of(alarms, deployment) : null,
        DeploymentConfiguration = deployment.Configuration,
        CreatedAt = deployment.CreatedAt,
        StartedAt = deployment.StartedAt,
        StoppedAt = deployment.StoppedAt,
        FinishedAt = deployment.FinishedAt,
    };

    public static DaemonDeploymentSummary Summary(DaemonDeploymentState deployment) => new()
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

    private static DaemonDeploymentRollbackMonitorsStatus Monitor(DaemonDeploymentState deployment) =>
        deployment.IsDone ? DaemonDeploymentRollbackMonitorsStatus.MonitoringComplete : DaemonDeploymentRollbackMonitorsStatus.Monitoring;

    private static DaemonDeploymentAlarms Of(DaemonAlarmConfiguration alarms, DaemonDeploymentState deployment) => new()
    {
        Status = alarms.Enable == true ? Monitor(deployment) : DaemonDeploymentRollbackMonitorsStatus.Disabled,
        AlarmNames = alarms.AlarmNames ?? [],
    };

    private static DaemonDeploymentRevisionDetail Of(DaemonRevisionState revision) => new()
    {
        Arn = revision.Arn,
        CapacityProviders = [.. revision.CapacityProviderArns.Select(Of)],
        TotalRunningInstanceCount = 0,
        TotalWithoutDaemonInstanceCount = 0,
        TotalDrainingInstanceCount = 0,
    };

    private static DaemonDeploymentCapacityProvider Of(string arn) => new()
    {
        Arn = arn,
        RunningInstanceCount = 0,
        WithoutDaemonInstanceCount = 0,
        DrainingInstanceCount = 0,
    };
}
