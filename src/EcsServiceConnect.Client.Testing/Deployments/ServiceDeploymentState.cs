using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One deployment of a service, from the call that began it to its end, with its rollback if there was one.</summary>
internal sealed class ServiceDeploymentState(
    string key, string arn, ServiceState service, ServiceRevisionState target, DateTimeOffset createdAt)
{
    private IReadOnlyList<DeploymentStep> _steps = [];
    private int _step;
    private DateTimeOffset _stepEndsAt;
    private (IReadOnlyList<ServiceRevisionSummary> Sources, ServiceRevisionSummary Target, int Failures, int Threshold)? _finalCounts;

    public string Key { get; } = key;

    public string Arn { get; } = arn;

    public ServiceState Service { get; } = service;

    public ServiceRevisionState Target { get; } = target;

    /// <summary>The revisions that had tasks when the deployment began.</summary>
    public IReadOnlyList<ServiceRevisionState> Sources { get; } =
        [.. service.Deployments.Select(static deployment => deployment.Revision).DistinctBy(static revision => revision.Arn)];

    public DeploymentConfiguration? Configuration { get; } = service.Settings.DeploymentConfiguration;

    /// <summary>Whether it goes through stages, as all but rolling updates do.</summary>
    public bool HasStages { get; } = DeploymentStepFactory.HasStages(service.Settings.DeploymentConfiguration);

    /// <summary>
    /// Whether ECS shifts traffic between the revisions. It replaces the tasks of a service that takes none in stages, too.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html
    /// </summary>
    public bool ShiftsTraffic { get; } = service.Settings.LoadBalancers is { Count: > 0 }
        || service.Settings.VpcLatticeConfigurations is { Count: > 0 }
        || service.Settings.ServiceConnectConfiguration?.Enabled == true;

    /// <summary>The tasks of the target revision.</summary>
    public DeploymentState? Deployment { get; set; }

    /// <summary>The tasks of the revision that the traffic goes over from, or returns to; null if there is none.</summary>
    public DeploymentState? Source { get; set; }

    /// <summary>The step that a deployment in stages has reached; null before the first one.</summary>
    public DeploymentStep? Step => _step < _steps.Count ? _steps[_step] : null;

    public ServiceDeploymentLifecycleStage Stage => Step?.Stage ?? default;

    /// <summary>The hooks of the step, and those that have failed the deployment.</summary>
    public List<LifecycleHookState> Hooks { get; } = [];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; private set; } = createdAt;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public ServiceDeploymentStatus Status { get; private set; } = ServiceDeploymentStatus.Pending;

    public string? StatusReason { get; private set; }

    public Rollback? Rollback { get; private set; }

    public bool IsCircuitBreakerTriggered { get; set; }

    /// <summary>Whether its alarms can fail it.</summary>
    public bool MonitorsAlarms { get; set; }

    /// <summary>The alarms that have failed it.</summary>
    public List<string> TriggeredAlarms { get; } = [];

    /// <summary>The stages whose hooks a rolling update has started.</summary>
    public HashSet<DeploymentLifecycleHookStage> PassedHookStages { get; } = [];

    /// <summary>When a rolling update has been watched by its alarms for long enough; null before its tasks have been replaced.</summary>
    public DateTimeOffset? AlarmBakeEndsAt { get; set; }

    public int FailureCount => _finalCounts?.Failures ?? Deployment?.FailedTaskCount ?? 0;

    public int Threshold => _finalCounts?.Threshold ?? CircuitBreaker.GetThreshold(Configuration, Service.DesiredCount);

    public bool IsFinished => FinishedAt is not null;

    /// <summary>Whether it is neither finished nor being rolled back.</summary>
    public bool IsInProgress => Status == ServiceDeploymentStatus.Pending || Status == ServiceDeploymentStatus.InProgress;

    private bool IsRunning => Status == ServiceDeploymentStatus.InProgress || Status == ServiceDeploymentStatus.RollbackInProgress;

    /// <summary>Whether its stages decide which tasks of the service run.</summary>
    public bool IsStaging => HasStages && !IsFinished && Status != ServiceDeploymentStatus.StopRequested;

    public IReadOnlyList<ServiceRevisionSummary> SourceSummaries => _finalCounts?.Sources ?? [.. Sources.Select(CreateSummary)];

    public ServiceRevisionSummary TargetSummary => _finalCounts?.Target ?? CreateSummary(Target);

    /// <summary>Begins a sequence of steps with the first one.</summary>
    public void BeginSteps(IReadOnlyList<DeploymentStep> steps) => (_steps, _step) = (steps, 0);

    /// <summary>Moves to the next step; false if the last one is reached.</summary>
    public bool TryMoveToNextStep()
    {
        if (_step + 1 >= _steps.Count)
        {
            return false;
        }

        _step++;
        return true;
    }

    /// <summary>Enters the step: hooks of the step before it are not shown any more, unless they have failed the deployment.</summary>
    public void EnterStep(DateTimeOffset endsAt, DateTimeOffset now)
    {
        Hooks.RemoveAll(hook => Rollback is null || !hook.IsFailed);
        (_stepEndsAt, UpdatedAt) = (endsAt, now);
    }

    /// <summary>Whether the step has lasted long enough, and none of its hooks is active.</summary>
    public bool CanAdvance(DateTimeOffset now) => IsRunning && now >= _stepEndsAt && !Hooks.Exists(static hook => hook.IsActive);

    public bool IsWaitingFor(LifecycleHookState hook) => IsRunning && hook.IsActive && Hooks.Contains(hook);

    /// <summary>Starts the deployment; false if it is not pending any more.</summary>
    public bool TryStart(DateTimeOffset now)
    {
        if (Status != ServiceDeploymentStatus.Pending)
        {
            return false;
        }

        StartedAt = now;
        MoveTo(ServiceDeploymentStatus.InProgress, StatusReason, now);
        return true;
    }

    public void MoveTo(ServiceDeploymentStatus status, string? reason, DateTimeOffset now)
    {
        Hooks.RemoveAll(static hook => hook.IsActive);
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
            RequestedTestTrafficWeight = HasStages && ShiftsTraffic ? deployments.Sum(static deployment => deployment.TestWeight) : null,
            RequestedProductionTrafficWeight =
                HasStages && ShiftsTraffic ? deployments.Sum(static deployment => deployment.ProductionWeight) : null,
        };
    }
}
