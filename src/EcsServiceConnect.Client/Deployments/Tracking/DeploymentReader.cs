using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Reads how far a deployment has come, and remembers what it needs from one poll to the next.</summary>
internal sealed class DeploymentReader(IEcsClient client, DeploymentTarget target, DeploymentTrackerOptions options)
{
    private readonly ServiceDeploymentResolver _resolver = new(client, target);
    private readonly StaleReadEvaluator _staleReads = new(target.Returned, options.NotFoundGracePeriod);
    private readonly DeploymentEvaluator _evaluator = new(target, options.NotFoundGracePeriod);
    private readonly StoppedTaskReader _stoppedTasks = new(client, options.IncludeStoppedTasks);
    private DeploymentTarget _target = target;
    private HashSet<string>? _knownEvents = target.Returned?.Events.Select(DeploymentObservation.GetEventKey).ToHashSet(StringComparer.Ordinal);
    private DeploymentProgress? _last;
    private DeploymentConfiguration? _configuration = target.Returned?.DeploymentConfiguration;
    private TimeSpan? _missingSince = target.IsJustStarted ? TimeSpan.Zero : null;

    /// <summary>All tasks that stopped unexpectedly, in the order in which they were found.</summary>
    public IReadOnlyList<StoppedTask> StoppedTasks => _stoppedTasks.All;

    /// <summary>How long the deployment may take, as far as its configuration is known.</summary>
    public TimeSpan Timeout => DeploymentTimeoutResolver.Resolve(options.Timeout, _configuration);

    /// <summary>Whether the service is known: from the call that started the deployment, or from a poll.</summary>
    public bool HasService => _target.IsJustStarted || _target.Returned is not null || _last is not null;

    /// <summary>Whether the call that started the deployment has just returned, so that a poll at once would find nothing new.</summary>
    public bool IsJustStarted => _target.IsJustStarted;

    /// <summary>Whether an event is about the service of the deployment.</summary>
    public bool IsServiceOf(EcsEvent ecsEvent) => _target.IsServiceOf(ecsEvent);

    /// <summary>Creates the next poll of the deployment.</summary>
    public ScheduledPoll CreatePoll(TimeSpan delay, CancellationToken cancellationToken) => new(
        _target, _resolver.KnownArn, _resolver.IsSearching, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, cancellationToken);

    /// <summary>Reads the progress from a poll; null while the service or its deployment is missing and may still appear.</summary>
    public async Task<DeploymentProgress?> ReadAsync(ScheduledPoll poll, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        if (poll.Failure is { } failure)
        {
            throw new EcsFailuresException([failure]);
        }

        var serviceDeployment = _resolver.Accept(poll);
        _configuration = serviceDeployment?.DeploymentConfiguration ?? poll.Service?.DeploymentConfiguration ?? _configuration;
        var isLast = elapsed >= Timeout;
        if (poll.Service is not { } read)
        {
            _missingSince ??= elapsed;
            return !HasService || isLast || elapsed - _missingSince >= options.NotFoundGracePeriod ? CreateNotFound(elapsed) : null;
        }

        _missingSince = null;
        if (_target.IsMissingFrom(read) && elapsed < options.NotFoundGracePeriod && !isLast)
        {
            return null;
        }

        var service = _staleReads.GetNewest(read, serviceDeployment, elapsed);
        var observation = await ObserveAsync(service, serviceDeployment, poll, elapsed, cancellationToken).ConfigureAwait(false);
        return _last = await CreateProgressAsync(observation, elapsed, isLast, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts together what is known of the deployment.</summary>
    private async Task<DeploymentObservation> ObserveAsync(
        Service service, ServiceDeployment? serviceDeployment, ScheduledPoll poll, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        _target = _target with
        {
            Cluster = service.ClusterArn ?? poll.Cluster,
            Service = service.ServiceArn ?? poll.ServiceName,
            ServiceCreatedAt = _target.ServiceCreatedAt ?? service.CreatedAt,
            DeploymentId = _target.DeploymentId ?? DeploymentObservation.GetDeploymentId(serviceDeployment),
        };
        var observation = new DeploymentObservation(service, _target) { ServiceDeployment = serviceDeployment };
        if (observation.HasExternalController)
        {
            _resolver.Abandon();
        }

        if (_resolver.IsSearching)
        {
            var age = observation.Primary?.UpdatedAt - observation.Primary?.CreatedAt;
            var isLastSearch = _target.IsComplete || elapsed >= options.NotFoundGracePeriod || age >= options.NotFoundGracePeriod;
            serviceDeployment = await _resolver.FindAsync(observation, poll.ServiceDeployment, isLastSearch, cancellationToken)
                .ConfigureAwait(false);
        }

        _target = _target.Identify(observation, serviceDeployment);
        observation = observation with
        {
            Target = _target,
            ServiceDeployment = serviceDeployment,
            IsServiceDeploymentPending = serviceDeployment is null && !_resolver.IsAbandoned,
        };
        return observation with
        {
            IsSuperseded = await _resolver.IsSupersededAsync(observation, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<DeploymentProgress> CreateProgressAsync(
        DeploymentObservation observation, TimeSpan elapsed, bool isLast, CancellationToken cancellationToken)
    {
        var (outcome, reason) = _evaluator.Evaluate(observation, elapsed);
        var (tracked, serviceDeployment) = (observation.Tracked, observation.ServiceDeployment);
        var events = FindNewEvents(observation);
        var previousFailures = _last?.FailedCount ?? 0;
        var failures = tracked is not null ? tracked.FailedTasks ?? 0
            : serviceDeployment?.DeploymentCircuitBreaker?.FailureCount ?? previousFailures;
        var isOver = isLast || outcome is not null and not DeploymentOutcome.Successful;
        var stoppedTasks = isOver || failures > previousFailures || _stoppedTasks.HasUnreadTasks || events.Any(IsAboutFailure)
            ? await _stoppedTasks.ReadAsync(observation.Service, observation.DeploymentId, isOver, cancellationToken).ConfigureAwait(false)
            : [];

        // Only now: a poll that is canceled on its way must leave its events to the next one.
        _knownEvents!.UnionWith(events.Select(DeploymentObservation.GetEventKey));
        var revision = serviceDeployment?.TargetServiceRevision;
        return new DeploymentProgress
        {
            Service = observation.Service,
            DeploymentId = observation.DeploymentId,
            ServiceDeploymentArn = serviceDeployment?.ServiceDeploymentArn,
            TaskDefinition = observation.TaskDefinition ?? _last?.TaskDefinition,
            Outcome = outcome,
            Status = serviceDeployment?.Status ?? default,
            RolloutState = tracked?.RolloutState ?? default,
            LifecycleStage = serviceDeployment?.LifecycleStage ?? default,
            PendingHook = serviceDeployment?.LifecycleHookDetails
                .FirstOrDefault(static hook => hook.Status == DeploymentLifecycleHookStatus.AwaitingAction),
            Reason = reason,
            DesiredCount = (tracked is not null ? tracked.DesiredCount : revision?.RequestedTaskCount) ?? 0,
            RunningCount = (tracked is not null ? tracked.RunningCount : revision?.RunningTaskCount) ?? 0,
            PendingCount = (tracked is not null ? tracked.PendingCount : revision?.PendingTaskCount) ?? 0,
            FailedCount = failures,
            TestTrafficWeight = revision?.RequestedTestTrafficWeight,
            ProductionTrafficWeight = revision?.RequestedProductionTrafficWeight,
            Events = events,
            StoppedTasks = stoppedTasks,
            Elapsed = elapsed,
        };
    }

    /// <summary>Finds the events that no earlier progress had, the oldest first. Those from before the deployment count as known.</summary>
    private List<ServiceEvent> FindNewEvents(DeploymentObservation observation)
    {
        var events = observation.Service.Events;
        var start = observation.Tracked?.CreatedAt ?? observation.ServiceDeployment?.CreatedAt;
        _knownEvents ??= events.Where(serviceEvent => !(serviceEvent.CreatedAt >= start))
            .Select(DeploymentObservation.GetEventKey)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. events.Reverse()
                .DistinctBy(DeploymentObservation.GetEventKey)
                .Where(serviceEvent => !_knownEvents.Contains(DeploymentObservation.GetEventKey(serviceEvent))),
        ];
    }

    private static bool IsAboutFailure(ServiceEvent serviceEvent) =>
        serviceEvent.Message is { } message
        && (message.Contains("failed", StringComparison.OrdinalIgnoreCase)
            || message.Contains("unable to consistently start", StringComparison.OrdinalIgnoreCase));

    /// <summary>Ends the tracking of a service that is missing: it was deleted, or never existed.</summary>
    private DeploymentProgress CreateNotFound(TimeSpan elapsed) => _last is null
        ? throw DeploymentExceptionFactory.CreateNotFound(_target.DisplayName, HasService ? elapsed : null)
        : _last with
        {
            Outcome = DeploymentOutcome.Failed,
            Reason = "The service is missing: it was deleted.",
            Events = [],
            StoppedTasks = [],
            PendingHook = null,
            Elapsed = elapsed,
        };
}
