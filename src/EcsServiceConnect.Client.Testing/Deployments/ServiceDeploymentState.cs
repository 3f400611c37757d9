using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One deployment of a service, from the call that began it to its end, with its rollback if there was one.</summary>
internal sealed class ServiceDeploymentState(
    string key, string arn, ServiceState service, ServiceRevisionState target, DateTimeOffset createdAt)
{
    private (IReadOnlyList<ServiceRevisionSummary> Sources, ServiceRevisionSummary Target, int Failures, int Threshold)? _finalCounts;

    public string Key { get; } = key;

    public string Arn { get; } = arn;

    public ServiceState Service { get; } = service;

    public ServiceRevisionState Target { get; } = target;

    /// <summary>The revisions that had tasks when the deployment began.</summary>
    public IReadOnlyList<ServiceRevisionState> Sources { get; } =
        [.. service.Deployments.Select(static deployment => deployment.Revision).DistinctBy(static revision => revision.Arn)];

    public DeploymentConfiguration? Configuration { get; } = service.Settings.DeploymentConfiguration;

    /// <summary>The tasks of the target revision.</summary>
    public DeploymentState? Deployment { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; private set; } = createdAt;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public ServiceDeploymentStatus Status { get; private set; } = ServiceDeploymentStatus.Pending;

    public string? StatusReason { get; private set; }

    public Rollback? Rollback { get; private set; }

    public bool IsCircuitBreakerTriggered { get; set; }

    public int FailureCount => _finalCounts?.Failures ?? Deployment?.FailedTaskCount ?? 0;

    public int Threshold => _finalCounts?.Threshold ?? CircuitBreaker.GetThreshold(Configuration, Service.DesiredCount);

    public bool IsFinished => FinishedAt is not null;

    /// <summary>Whether it is neither finished nor being rolled back.</summary>
    public bool IsInProgress => Status == ServiceDeploymentStatus.Pending || Status == ServiceDeploymentStatus.InProgress;

    public IReadOnlyList<ServiceRevisionSummary> SourceSummaries => _finalCounts?.Sources ?? [.. Sources.Select(CreateSummary)];

    public ServiceRevisionSummary TargetSummary => _finalCounts?.Target ?? CreateSummary(Target);

    public void Start(DateTimeOffset now)
    {
        if (Status == ServiceDeploymentStatus.Pending)
        {
            StartedAt = now;
            MoveTo(ServiceDeploymentStatus.InProgress, StatusReason, now);
        }
    }

    public void MoveTo(ServiceDeploymentStatus status, string? reason, DateTimeOffset now)
    {
        Status = status;
        StatusReason = reason;
        UpdatedAt = now;
    }

    public void RollBack(Rollback rollback, DateTimeOffset now)
    {
        Rollback = rollback;
        MoveTo(ServiceDeploymentStatus.RollbackInProgress, rollback.Reason, now);
    }

    /// <summary>Finishes the deployment; its counts do not change any more.</summary>
    public void Finish(ServiceDeploymentStatus status, string? reason, DateTimeOffset now)
    {
        _finalCounts = (SourceSummaries, TargetSummary, FailureCount, Threshold);
        FinishedAt = now;
        StoppedAt = status == ServiceDeploymentStatus.Stopped ? now : StoppedAt;
        MoveTo(status, reason, now);
    }

    private ServiceRevisionSummary CreateSummary(ServiceRevisionState revision)
    {
        var deployments = Service.Deployments.Where(deployment => deployment.Revision == revision).ToList();
        return new ServiceRevisionSummary
        {
            Arn = revision.Arn,
            RequestedTaskCount = deployments.Sum(static deployment => deployment.DesiredCount),
            RunningTaskCount = deployments.Sum(static deployment => deployment.Tasks.RunningCount),
            PendingTaskCount = deployments.Sum(static deployment => deployment.Tasks.PendingCount),
        };
    }
}
