using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Looks at a deployment again and again until it has ended. Each follower is used once.</summary>
internal sealed class DeploymentPoller(IEcsClient client, DeploymentTarget tracked, DeploymentTrackerOptions options)
{
    private readonly DeploymentReader _reader = new(client, tracked, options.NotFoundGracePeriod);
    private readonly StoppedTaskReader _tasks = new(client, options.IncludeStoppedTasks);
    private readonly DeploymentEvaluator _judge = new(options.NotFoundGracePeriod, tracked.MayBeRollback);
    private readonly HashSet<string> _knownEvents = new(tracked.KnownEvents, StringComparer.Ordinal);
    private readonly TransientErrorTolerance _patience = new(options.TimeProvider, options.TransientErrorGracePeriod);
    private bool _hasKnownEvents = tracked.IsAnswered;
    private int _failedTasks;

    public IReadOnlyList<StoppedTask> StoppedTasks => _tasks.All;

    /// <summary>What changes, up to the end; the last one has the outcome.</summary>
    public async IAsyncEnumerable<DeploymentProgress> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var clock = options.TimeProvider;
        var start = clock.GetTimestamp();
        DeploymentProgress? latest = null;
        DeploymentProgress? told = null;
        while (true)
        {
            var elapsed = clock.GetElapsedTime(start);
            var pause = PollingSchedule.GetNextDelay(elapsed, options.Timeout, options.PollInterval, options.Jitter);
            latest = await LookAsync(latest, elapsed, isLast: pause is null, cancellationToken).ConfigureAwait(false);
            if (latest?.HasChangedSince(told) == true)
            {
                told = latest;
                options.Progress?.Invoke(told);
                yield return told;
            }

            if (latest?.Outcome is { } outcome)
            {
                if (outcome != DeploymentOutcome.Successful && options.ThrowOnFailure)
                {
                    throw DeploymentExceptionFactory.Create(latest, _tasks.All);
                }

                yield break;
            }

            if (pause is not { } delay)
            {
                throw DeploymentExceptionFactory.Create(latest!, _tasks.All);
            }

            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a look; the one before is what there is if this one fails for a reason that passes.</summary>
    private async Task<DeploymentProgress?> LookAsync(
        DeploymentProgress? latest, TimeSpan elapsed, bool isLast, CancellationToken cancellationToken)
    {
        DeploymentObservation? sight;
        try
        {
            sight = await _reader.ReadAsync(elapsed, cancellationToken).ConfigureAwait(false);
            _patience.Reset();
        }
        catch (EcsException error) when (!isLast && (latest is not null || tracked.IsAnswered) && _patience.Tolerates(error))
        {
            return latest;
        }

        return sight is not null ? await LookAtAsync(sight, elapsed, isLast, cancellationToken).ConfigureAwait(false)
            : elapsed >= options.NotFoundGracePeriod || isLast ? Vanished(latest, elapsed)
            : latest;
    }

    private async Task<DeploymentProgress> LookAtAsync(
        DeploymentObservation sight, TimeSpan elapsed, bool isLast, CancellationToken cancellationToken)
    {
        var (verdict, mine, target) = (Judge(sight, elapsed), sight.Mine, sight.Rollout?.TargetServiceRevision);
        var events = NewEvents(sight);
        var failed = mine?.Failed ?? sight.Rollout?.DeploymentCircuitBreaker?.FailureCount ?? _failedTasks;
        var isOver = isLast || verdict.Outcome is not null and not DeploymentOutcome.Successful;
        var isWorthReading = isOver || failed > _failedTasks || _tasks.HasMore || events.Any(TellsOfFailure);
        _failedTasks = failed;
        return new DeploymentProgress
        {
            Service = sight.Service,
            DeploymentId = sight.DeploymentId,
            ServiceDeploymentArn = sight.Rollout?.ServiceDeploymentArn,
            Outcome = verdict.Outcome,
            Status = sight.Rollout?.Status ?? default,
            RolloutState = mine?.RolloutState ?? default,
            LifecycleStage = sight.Rollout?.LifecycleStage ?? default,
            Reason = verdict.Reason,
            DesiredCount = mine?.Desired ?? target?.RequestedTaskCount ?? 0,
            RunningCount = mine?.Running ?? target?.RunningTaskCount ?? 0,
            PendingCount = mine?.Pending ?? target?.PendingTaskCount ?? 0,
            FailedTasks = failed,
            Events = events,
            StoppedTasks = isWorthReading
                ? await _tasks.ReadAsync(sight.Service, sight.DeploymentId, isOver, cancellationToken).ConfigureAwait(false)
                : [],
            Elapsed = elapsed,
        };
    }

    private DeploymentVerdict Judge(DeploymentObservation sight, TimeSpan elapsed)
    {
        if (tracked.IsComplete && !(tracked.MayBeRollback && sight.ShowsRollback))
        {
            return DeploymentEvaluator.JudgeComplete(sight);
        }

        if (sight.Rollout is { } rollout)
        {
            return ServiceDeploymentJudge.Judge(sight, rollout);
        }

        // While a service deployment may still show, only that can be told which it would not tell otherwise.
        var verdict = _judge.Judge(sight, elapsed);
        return sight.IsUnseen && !sight.IsDeleted ? DeploymentVerdict.UnderWay(verdict.Reason) : verdict;
    }

    /// <summary>The end of a service that is missing, whether it was seen before or not.</summary>
    private DeploymentProgress Vanished(DeploymentProgress? latest, TimeSpan elapsed) => latest is null
        ? throw DeploymentExceptionFactory.CreateNotFound(_reader.Name, elapsed)
        : latest with
        {
            Outcome = DeploymentOutcome.Failed,
            Reason = "The service is missing: it was deleted.",
            Events = [],
            StoppedTasks = [],
            Elapsed = elapsed,
        };

    /// <summary>The events that were not told before, the oldest first.</summary>
    private List<ServiceEvent> NewEvents(DeploymentObservation sight)
    {
        if (!_hasKnownEvents)
        {
            var begin = sight.Mine?.CreatedAt ?? sight.Rollout?.CreatedAt;
            var earlier = sight.Service.Events.Where(one => !(one.CreatedAt >= begin));
            _knownEvents.UnionWith(earlier.Select(DeploymentTarget.KeyOf));
            _hasKnownEvents = true;
        }

        return [.. sight.Service.Events.Reverse().Where(one => _knownEvents.Add(DeploymentTarget.KeyOf(one)))];
    }

    private static bool TellsOfFailure(ServiceEvent one) =>
        one.Message is { } text
        && (text.Contains("failed", StringComparison.OrdinalIgnoreCase)
            || text.Contains("unable to consistently start", StringComparison.OrdinalIgnoreCase));
}
