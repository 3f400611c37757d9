using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Polls a deployment for all who watch it. A poll is made only while somebody waits for it, and each change is kept for those who have
/// not asked for it yet.
/// </summary>
internal sealed class DeploymentPoller(DeploymentPollScheduler scheduler, DeploymentReader reader, DeploymentTrackerOptions options)
{
    private readonly Lock _lock = new();
    private readonly TransientErrorTolerance _tolerance = new(scheduler.Clock, options.TransientErrorGracePeriod);
    private readonly long _acceptedAt = scheduler.Clock.GetTimestamp();
    private Change? _latest;
    private SharedPoll? _poll;
    private TimeSpan _nextPollAt = reader.IsJustStarted ? GetNextDelay(options, reader.Timeout, elapsed: TimeSpan.Zero) : TimeSpan.Zero;

    /// <summary>The latest progress; null before the first poll.</summary>
    public DeploymentProgress? Latest
    {
        get
        {
            lock (_lock)
            {
                return _latest?.Progress;
            }
        }
    }

    private TimeSpan Elapsed => scheduler.Clock.GetElapsedTime(_acceptedAt);

    /// <summary>Watches the deployment: the latest progress first, then each change, up to the one that has the outcome.</summary>
    public async IAsyncEnumerable<DeploymentProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Change? change = null;
        do
        {
            change = await GetNextAsync(change, cancellationToken).ConfigureAwait(false);
            yield return change.Progress;
        }
        while (change.Progress.Outcome is null);
    }

    /// <summary>Waits for the next poll.</summary>
    public Task PollAsync(CancellationToken cancellationToken)
    {
        SharedPoll poll;
        lock (_lock)
        {
            poll = _poll = SharedPoll.Join(_poll, PollWhenDueAsync);
        }

        return poll.WaitAsync(cancellationToken);
    }

    private async Task<Change> GetNextAsync(Change? current, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SharedPoll poll;
            lock (_lock)
            {
                if ((current is null ? _latest : current.Next) is { } next)
                {
                    return next;
                }

                poll = _poll = SharedPoll.Join(_poll, PollWhenDueAsync);
            }

            await poll.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PollWhenDueAsync(CancellationToken cancellationToken)
    {
        var progress = await TryReadAsync(cancellationToken).ConfigureAwait(false);
        _nextPollAt = Elapsed + GetNextDelay(options, reader.Timeout, Elapsed);
        if (progress is not null && progress.HasChangedSince(_latest?.Progress))
        {
            Publish(progress);
        }

        if (progress is { Outcome: null } && progress.Elapsed >= reader.Timeout)
        {
            throw DeploymentExceptionFactory.Create(progress, reader.StoppedTasks);
        }
    }

    /// <summary>Reads the deployment when the poll is due; null if its service is not there yet, or for an error that may pass.</summary>
    private async Task<DeploymentProgress?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var poll = reader.CreatePoll(delay: _nextPollAt - Elapsed, cancellationToken);
            await scheduler.PollAsync(poll).ConfigureAwait(false);
            var progress = await reader.ReadAsync(poll, Elapsed, cancellationToken).ConfigureAwait(false);
            _tolerance.Reset();
            return progress;
        }
        catch (EcsException error) when (Elapsed < reader.Timeout && IsTolerated(error))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether to poll again after an error. Before the service is known, only a throttle is tolerated: anything else may be a mistake of
    /// the caller's.
    /// </summary>
    private bool IsTolerated(EcsException error) =>
        (reader.HasService || error is EcsServiceException { IsThrottling: true }) && _tolerance.Tolerates(error);

    private static TimeSpan GetNextDelay(DeploymentTrackerOptions options, TimeSpan timeout, TimeSpan elapsed) =>
        PollingSchedule.GetNextDelay(elapsed, timeout, options.PollInterval, options.Jitter) ?? TimeSpan.Zero;

    private void Publish(DeploymentProgress progress)
    {
        var change = new Change(progress);
        lock (_lock)
        {
            _latest?.Next = change;
            _latest = change;
        }

        options.Progress?.Report(progress);
    }

    /// <summary>A change, and the one after it once there is one.</summary>
    private sealed class Change(DeploymentProgress progress)
    {
        public DeploymentProgress Progress => progress;

        public Change? Next { get; set; }
    }
}
