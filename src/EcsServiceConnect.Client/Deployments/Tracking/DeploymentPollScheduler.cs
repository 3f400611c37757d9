using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Makes the polls of all trackers of a client. Polls of a cluster that are due at about the same time share their calls, so that many
/// trackers need few calls, and all calls together are limited in their rate.
/// </summary>
internal sealed class DeploymentPollScheduler(IEcsClient client, TimeProvider clock)
{
    /// <summary>The maximum number of polls that share their calls: as many as one call of DescribeServiceDeployments can describe.</summary>
    private const int MaxGroupSize = 20;

    /// <summary>The maximum number of services in one call of DescribeServices.</summary>
    private const int MaxServicesPerCall = 10;

    /// <summary>
    /// Attaches a scheduler to each client, whatever implements it, for as long as the client lives: docs/decisions says why. Trackers on
    /// different clocks cannot share one.
    /// </summary>
    private static readonly ConditionalWeakTable<IEcsClient, ConditionalWeakTable<TimeProvider, DeploymentPollScheduler>> _schedulers = [];

    private readonly RateLimitedClient _client = new(client, clock);
    private readonly long _start = clock.GetTimestamp();
    private readonly Lock _lock = new();
    private readonly HashSet<ScheduledPoll> _scheduled = [];
    private bool _isStarting;

    /// <summary>The clock of the trackers.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The client for all calls of the trackers.</summary>
    public IEcsClient Client => _client;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Gets the scheduler of a client, for one more tracker. Read options make no other client.</summary>
    public static DeploymentPollScheduler Get(IEcsClient client, DeploymentTrackerOptions options)
    {
        client = ReadOptionsClient.Unwrap(client);
        var scheduler = _schedulers
            .GetValue(client, static _ => [])
            .GetValue(ClientClock.Get(client, options.TimeProvider), clock => new DeploymentPollScheduler(client, clock));
        scheduler._client.Allow(options.PollInterval);
        return scheduler;
    }

    /// <summary>Makes a poll after its delay or, together with one that is due earlier, after at least half of it.</summary>
    public async Task PollAsync(ScheduledPoll poll)
    {
        poll.Schedule(Now);
        lock (_lock)
        {
            _scheduled.Add(poll);
        }

        try
        {
            using var timer = poll.Delay > TimeSpan.Zero
                ? clock.CreateTimer(_ => SetDue(poll), state: null, poll.Delay, Timeout.InfiniteTimeSpan)
                : null;
            lock (_lock)
            {
                poll.Timer = timer;
            }

            if (timer is null)
            {
                SetDue(poll);
            }

            await poll.Completion.WaitAsync(poll.CancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _scheduled.Remove(poll);
            }
        }
    }

    /// <summary>Makes a poll earlier than it was to be made, unless it has started.</summary>
    public void Advance(ScheduledPoll poll, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            SetDue(poll);
            return;
        }

        lock (_lock)
        {
            if (_scheduled.Contains(poll))
            {
                poll.Advance(Now, delay);
            }
        }
    }

    private void SetDue(ScheduledPoll poll)
    {
        lock (_lock)
        {
            poll.SetDue();
            if (_isStarting || !_scheduled.Contains(poll))
            {
                return;
            }

            _isStarting = true;
        }

        _ = StartDueAsync();
    }

    /// <summary>Starts the polls that are due, group by group. While they wait for the next call to be allowed, others can join them.</summary>
    private async Task StartDueAsync()
    {
        try
        {
            while (true)
            {
                await _client.WaitForTurnAsync().ConfigureAwait(false);
                var polls = TakeGroup(Now);
                if (polls.Count == 0)
                {
                    return;
                }

                _ = ExecuteAsync(polls);
            }
        }
        catch (Exception error)
        {
            // The clock is the caller's, and can throw: then no poll waits for it in vain.
            TakeAll().ForEach(poll => poll.Fail(error));
        }
    }

    /// <summary>
    /// Takes the poll that was due first, those of its cluster that can join it, and others that are due. Without any,
    /// the next one that is due starts the polls again.
    /// </summary>
    private List<ScheduledPoll> TakeGroup(TimeSpan now)
    {
        lock (_lock)
        {
            List<ScheduledPoll> polls = _scheduled.Where(poll => poll.IsDueAt(now)).MinBy(static poll => poll.DueAt) is not { } first
                ? []
                :
                [
                    .. _scheduled
                        .Where(poll => poll.IsDueAt(now) || (poll.ClusterName == first.ClusterName && poll.EarliestAt <= now))
                        .OrderByDescending(poll => poll.ClusterName == first.ClusterName)
                        .ThenBy(static poll => poll.DueAt)
                        .Take(MaxGroupSize),
                ];
            _scheduled.ExceptWith(polls);
            polls.ForEach(static poll => poll.IsStarted = true);
            _isStarting = polls.Count > 0;
            return polls;
        }
    }

    private List<ScheduledPoll> TakeAll()
    {
        lock (_lock)
        {
            List<ScheduledPoll> polls = [.. _scheduled];
            _scheduled.Clear();
            _isStarting = false;
            return polls;
        }
    }

    private async Task ExecuteAsync(List<ScheduledPoll> polls)
    {
        // What several trackers wait for is not canceled with one of them.
        var cancellationToken = polls is [var single] ? single.CancellationToken : CancellationToken.None;
        try
        {
            // The service deployments come first, so that the services are seen as they are after the end of their deployments.
            await DescribeServiceDeploymentsAsync(polls, cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(polls
                .GroupBy(static poll => poll.ClusterName, StringComparer.Ordinal)
                .Select(cluster => DescribeServicesAsync([.. cluster], cancellationToken))).ConfigureAwait(false);

            // Those that their services name by now.
            await DescribeServiceDeploymentsAsync(polls, cancellationToken).ConfigureAwait(false);
            polls.ForEach(static poll => poll.Complete());
        }
        catch (EcsException error) when (polls.Count > 1 && error is EcsServiceException { IsRetryable: false } or EcsValidationException)
        {
            // The error of one deployment must not become that of the others.
            await Task.WhenAll(polls.Select(poll => ExecuteAsync([poll]))).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            polls.ForEach(poll => poll.Fail(error));
        }
    }

    /// <summary>Describes the service deployments that are known and not described yet.</summary>
    private async Task DescribeServiceDeploymentsAsync(List<ScheduledPoll> polls, CancellationToken cancellationToken)
    {
        polls = [.. polls.Where(static poll => poll.NeedsServiceDeployment)];
        if (polls.Count == 0)
        {
            return;
        }

        try
        {
            var request = new DescribeServiceDeploymentsRequest
            {
                ServiceDeploymentArns = [.. polls.Select(static poll => poll.ServiceDeploymentArn!).Distinct(StringComparer.Ordinal)],
            };
            var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var found = response.ServiceDeployments.ToLookup(static deployment => deployment.ServiceDeploymentArn, StringComparer.Ordinal);
            foreach (var poll in polls)
            {
                poll.SetServiceDeployment(
                    found[poll.ServiceDeploymentArn].FirstOrDefault(), FindUnread(response.Failures, poll.ServiceDeploymentArn!));
            }
        }
        catch (EcsServiceException error) when (polls.Count > 1 && !error.IsRetryable)
        {
            // Others may be allowed to be read, and exist.
            await Task.WhenAll(polls.Select(poll => DescribeServiceDeploymentsAsync([poll], cancellationToken))).ConfigureAwait(false);
        }
        catch (EcsServiceException error) when (ServiceDeploymentResolver.IsDenied(error) || ServiceDeploymentResolver.IsMissing(error))
        {
            polls[0].SetServiceDeployment(null, denial: ServiceDeploymentResolver.IsDenied(error) ? error : null);
        }
    }

    /// <summary>Describes the services of one cluster.</summary>
    private async Task DescribeServicesAsync(List<ScheduledPoll> polls, CancellationToken cancellationToken)
    {
        var responses = await Task.WhenAll(polls
            .Select(static poll => poll.ServiceName)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Chunk(MaxServicesPerCall)
            .Select(names => _client.SendAsync(
                new DescribeServicesRequest { Cluster = polls[0].Cluster, Services = names }, cancellationToken))).ConfigureAwait(false);
        var found = responses
            .SelectMany(static response => response.Services)
            .ToLookup(static service => EcsArn.GetName(service.ServiceArn ?? service.ServiceName ?? ""), StringComparer.Ordinal);
        Failure[] failures = [.. responses.SelectMany(static response => response.Failures)];
        foreach (var poll in polls.Where(static poll => poll.ServiceName is not null))
        {
            poll.SetService(found[EcsArn.GetName(poll.ServiceName!)].FirstOrDefault(), FindUnread(failures, poll.ServiceName!));
        }
    }

    /// <summary>Finds why a resource could not be described; null if that is not so, or it is missing.</summary>
    private static Failure? FindUnread(IReadOnlyList<Failure> failures, string name) => failures.FirstOrDefault(failure =>
        MissingFailure.IsUnread(failure) && EcsArn.GetName(failure.Arn ?? name) == EcsArn.GetName(name));
}
