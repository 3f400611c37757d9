using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One roll-out of a service, from the call that began it to its end, with the rollback that may have ended it.</summary>
internal sealed class ServiceDeploymentState(
    string key, string arn, ServiceState service, ServiceRevisionState target, DateTimeOffset createdAt)
{
    private (IReadOnlyList<ServiceRevisionSummary> Sources, ServiceRevisionSummary Target, int Failures, int Threshold)? _finalCounts;

    public string Key { get; } = key;

    public string Arn { get; } = arn;

    public ServiceState Service { get; } = service;

    public ServiceRevisionState Target { get; } = target;

    /// <summary>What had tasks, or was to have, when the roll-out was begun.</summary>
    public IReadOnlyList<ServiceRevisionState> Sources { get; } =
        [.. service.Deployments.Select(static deployment => deployment.Revision).Distinct()];

    public DeploymentConfiguration? Configuration { get; } = service.Settings.DeploymentConfiguration;

    /// <summary>The deployment that brings the target, set as soon as there is one.</summary>
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

    /// <summary>Whether it is neither finished nor on its way back.</summary>
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

    /// <summary>Ends it; its counts stay as they are now.</summary>
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
