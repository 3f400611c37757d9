using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Batching;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Makes the polls of all trackers of a client. Polls that are due at about the same time share their calls, so that many trackers need
/// few calls.
/// </summary>
internal sealed class DeploymentPollScheduler(IEcsClient client)
{
    /// <summary>Attaches a scheduler to each client, whatever implements it, for as long as the client lives.</summary>
    private static readonly ConditionalWeakTable<IEcsClient, DeploymentPollScheduler> _schedulers = [];

    private readonly Lock _lock = new();
    private readonly List<ScheduledPoll> _scheduled = [];

    /// <summary>Gets the scheduler of a client.</summary>
    public static DeploymentPollScheduler Get(IEcsClient client) =>
        _schedulers.GetValue(client, static client => new DeploymentPollScheduler(client));

    /// <summary>Makes a poll after its delay or, together with one that is due earlier, after at least half of it.</summary>
    public async Task PollAsync(ScheduledPoll poll)
    {
        lock (_lock)
        {
            _scheduled.Add(poll);
        }

        try
        {
            using var timer = poll.Delay > TimeSpan.Zero
                ? poll.Clock.CreateTimer(_ => Start(poll), state: null, poll.Delay, Timeout.InfiniteTimeSpan)
                : null;
            if (timer is null)
            {
                Start(poll);
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

    /// <summary>Starts a poll that is due with all that can join it, unless it has joined another one.</summary>
    private void Start(ScheduledPoll due)
    {
        List<ScheduledPoll> polls;
        lock (_lock)
        {
            if (!_scheduled.Contains(due))
            {
                return;
            }

            polls = [.. _scheduled.Where(poll => poll == due || poll.CanJoin(due))];
            _scheduled.RemoveAll(polls.Contains);
        }

        _ = ExecuteAsync(polls);
    }

    private async Task ExecuteAsync(List<ScheduledPoll> polls)
    {
        // What several trackers wait for is not canceled with one of them.
        var cancellationToken = polls is [var single] ? single.CancellationToken : CancellationToken.None;
        try
        {
            // The service deployments come first, so that the services are seen as they are after the end of their deployments.
            await DescribeServiceDeploymentsAsync(polls, cancellationToken).ConfigureAwait(false);
            await DescribeServicesAsync(polls, cancellationToken).ConfigureAwait(false);
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

    private async Task DescribeServiceDeploymentsAsync(List<ScheduledPoll> polls, CancellationToken cancellationToken)
    {
        try
        {
            var find = await DescribeAsync(
                ServiceDeploymentOperations.CreateDescribeServiceDeployments(client),
                polls.Select(static poll => poll.ServiceDeploymentArn),
                static deployment => deployment.ServiceDeploymentArn,
                cancellationToken).ConfigureAwait(false);
            foreach (var poll in polls)
            {
                poll.ServiceDeployment = find(poll.ServiceDeploymentArn);
            }
        }
        catch (EcsServiceException error) when (polls.Count == 1 && ServiceDeploymentResolver.IsDenied(error))
        {
            polls[0].Denial = error;
        }
    }

    private async Task DescribeServicesAsync(List<ScheduledPoll> polls, CancellationToken cancellationToken)
    {
        foreach (var cluster in polls.GroupBy(static poll => poll.ClusterName))
        {
            var find = await DescribeAsync(
                ServiceOperations.CreateDescribeServices(client, cluster.Key),
                cluster.Select(static poll => poll.ServiceName),
                static service => service.ServiceArn ?? service.ServiceName,
                cancellationToken).ConfigureAwait(false);
            foreach (var poll in cluster)
            {
                poll.Service = find(poll.ServiceName);
            }
        }
    }

    /// <summary>Describes all that have a name, and returns a method that finds them by it.</summary>
    private static async Task<Func<string?, TItem?>> DescribeAsync<TItem>(
        DescribeOperation<TItem> operation, IEnumerable<string?> names, Func<TItem, string?> getName, CancellationToken cancellationToken)
        where TItem : class
    {
        var batch = await BatchExecutor.ExecuteAsync(
            operation, names.OfType<string>(), BatchExecutor.DefaultConcurrency, cancellationToken).ConfigureAwait(false);
        var items = batch.Items.ToLookup(item => EcsArn.GetName(getName(item) ?? ""), StringComparer.Ordinal);
        return name => name is null ? null : items[EcsArn.GetName(name)].FirstOrDefault();
    }
}
