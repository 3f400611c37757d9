using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Polls a deployment for all who watch it. A poll is made only while a subscriber waits for it, and each change is kept for those who have
/// not asked for it yet.
/// </summary>
internal sealed class DeploymentPoller
{
    private readonly DeploymentPollScheduler _scheduler;
    private readonly DeploymentReader _reader;
    private readonly DeploymentTrackerOptions _options;
    private readonly EventPollPolicy _eventPolicy;
    private readonly EventReader _eventReader;
    private readonly TransientErrorTolerance _tolerance;
    private readonly long _acceptedAt;
    private readonly Lock _lock = new();
    private Change? _latest;
    private SharedPoll? _poll;
    private ScheduledPoll? _scheduled;
    private TimeSpan _nextPollAt;
    private TimeSpan _lastPollAt;
    private TimeSpan? _requestedAt;

    public DeploymentPoller(DeploymentPollScheduler scheduler, DeploymentReader reader, DeploymentTrackerOptions options)
    {
        (_scheduler, _reader, _options) = (scheduler, reader, options);
        _eventPolicy = new EventPollPolicy(options);
        _eventReader = new EventReader(options.Events, ReportEvent);
        _tolerance = new TransientErrorTolerance(scheduler.Clock, options.TransientErrorGracePeriod);
        _acceptedAt = scheduler.Clock.GetTimestamp();
        _nextPollAt = reader.IsJustStarted ? GetNextDelay(options.PollInterval) : TimeSpan.Zero;
    }

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

    private TimeSpan Elapsed => _scheduler.Clock.GetElapsedTime(_acceptedAt);

    /// <summary>Watches the deployment: the latest progress first, then each change, up to the one that has the outcome.</summary>
    public async IAsyncEnumerable<DeploymentProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _eventReader.Enter();
        try
        {
            Change? change = null;
            do
            {
                change = await GetNextAsync(change, cancellationToken).ConfigureAwait(false);
                yield return change.Progress;
            }
            while (change.Progress.Outcome is null);
        }
        finally
        {
            _eventReader.Leave();
        }
    }

    /// <summary>Makes the next poll earlier if an event reports something about the service.</summary>
    public void ReportEvent(EcsEvent ecsEvent)
    {
        if (!_reader.IsServiceOf(ecsEvent))
        {
            return;
        }

        ScheduledPoll? poll;
        TimeSpan delay;
        lock (_lock)
        {
            var elapsed = Elapsed;
            if (_eventPolicy.Accept(ecsEvent) is not { } pause)
            {
                return;
            }

            // A poll that has started may have read what was before the event.
            var at = Max(elapsed, _lastPollAt + pause);
            _requestedAt = _scheduled is { IsStarted: true } ? Min(at, _requestedAt ?? at) : null;
            if (at >= _nextPollAt)
            {
                return;
            }

            _nextPollAt = at;
            (poll, delay) = (_scheduled, at - elapsed);
        }

        if (poll is not null)
        {
            _scheduler.Advance(poll, delay);
        }
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
        lock (_lock)
        {
            _eventPolicy.OnPolled();
            _scheduled = null;
            _lastPollAt = Elapsed;
            var regular = _lastPollAt + GetNextDelay(_eventPolicy.Interval);
            _nextPollAt = Min(regular, Max(_lastPollAt + Min(_options.PollInterval, EventPollPolicy.MinPause), _requestedAt ?? regular));
            _requestedAt = null;
        }

        if (progress is not null && progress.HasChangedSince(_latest?.Progress))
        {
            Publish(progress);
        }

        if (progress is { Outcome: null } && progress.Elapsed >= _reader.Timeout)
        {
            throw DeploymentExceptionFactory.Create(progress, _reader.StoppedTasks);
        }
    }

    /// <summary>Reads the deployment when the poll is due; null if its service is not there yet, or for an error that may pass.</summary>
    private async Task<DeploymentProgress?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            ScheduledPoll poll;
            lock (_lock)
            {
                _scheduled = poll = _reader.CreatePoll(delay: _nextPollAt - Elapsed, cancellationToken);
            }

            await _scheduler.PollAsync(poll).ConfigureAwait(false);
            var progress = await _reader.ReadAsync(poll, Elapsed, cancellationToken).ConfigureAwait(false);
            _tolerance.Reset();
            return progress;
        }
        catch (EcsException error) when (Elapsed < _reader.Timeout && IsTolerated(error))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether to poll again after an error. Before the service is known, only a throttle is tolerated: anything else may be a mistake of
    /// the caller's.
    /// </summary>
    private bool IsTolerated(EcsException error) =>
        (_reader.HasService || error is EcsServiceException { IsThrottling: true }) && _tolerance.Tolerates(error);

    private TimeSpan GetNextDelay(TimeSpan interval) =>
        PollingSchedule.GetNextDelay(Elapsed, _reader.Timeout, interval, _options.Jitter) ?? TimeSpan.Zero;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private void Publish(DeploymentProgress progress)
    {
        var change = new Change(progress);
        lock (_lock)
        {
            _latest?.Next = change;
            _latest = change;
        }

        _options.Progress?.Report(progress);
    }

    /// <summary>A change, and the one after it once there is one.</summary>
    private sealed class Change(DeploymentProgress progress)
    {
        public DeploymentProgress Progress => progress;

        public Change? Next { get; set; }
    }
}
