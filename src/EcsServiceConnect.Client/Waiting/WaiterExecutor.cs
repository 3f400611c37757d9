using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Clusters;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>Polls until a rule of a waiter matches or its timeout elapses.</summary>
internal static class WaiterExecutor
{
    /// <summary>Waits for resources of one kind; without names it returns at once.</summary>
    public static async Task<IReadOnlyList<TItem>> WaitAsync<TItem>(
        Waiter<TItem> waiter,
        DescribeOperation<TItem> operation,
        IEnumerable<string> names,
        EcsWaiterOptions? options,
        CancellationToken cancellationToken)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] allNames = [.. names];
        return allNames.Length == 0 ? []
            : await WaitAsync(operation.Client, waiter, PollAsync, options, cancellationToken, GetCluster(operation, allNames)).ConfigureAwait(false);

        Task<EcsBatchResult<TItem>> PollAsync(EcsReadOptions readOptions, CancellationToken token) =>
            BatchExecutor.PollAsync(operation, allNames, readOptions, token);
    }

    /// <summary>Waits for what a delegate polls, within the times of the options that it is given.</summary>
    public static async Task<IReadOnlyList<TItem>> WaitAsync<TItem>(
        IEcsClient client,
        Waiter<TItem> waiter,
        Func<EcsReadOptions, CancellationToken, Task<EcsBatchResult<TItem>>> pollAsync,
        EcsWaiterOptions? options,
        CancellationToken cancellationToken,
        string? cluster = null)
    {
        options ??= new EcsWaiterOptions();
        options.Validate();
        try
        {
            return await PollAsync(waiter, pollAsync, options, ClientClock.Get(client, options.TimeProvider), cluster, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancellation) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The wait for {waiter.Name} was canceled.", cancellation, cancellationToken);
        }
    }

    /// <summary>Gets the cluster that all names belong to; null for several, and for resources that belong to none.</summary>
    private static string? GetCluster<TItem>(DescribeOperation<TItem> operation, string[] names)
        where TItem : class
    {
        var clusters = names.Select(name => operation.GetCluster is { } getCluster ? getCluster(name) ?? ClusterNames.Default : null).Distinct();
        return clusters.ToArray() is [var cluster] ? cluster : null;
    }

    private static async Task<IReadOnlyList<TItem>> PollAsync<TItem>(
        Waiter<TItem> waiter,
        Func<EcsReadOptions, CancellationToken, Task<EcsBatchResult<TItem>>> pollAsync,
        EcsWaiterOptions options,
        TimeProvider clock,
        string? cluster,
        CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var notFoundGracePeriod = options.NotFoundGracePeriod ?? waiter.NotFoundGracePeriod;
        var gracePeriod = options.TransientErrorGracePeriod ?? waiter.TransientErrorGracePeriod;
        var tolerance = new TransientErrorTolerance(clock, gracePeriod);
        var timeout = options.Timeout ?? (waiter.PollInterval * waiter.MaxPollCount);
        var pollInterval = options.PollInterval ?? waiter.PollInterval;
        for (var pollCount = 1; ; pollCount++)
        {
            EcsBatchResult<TItem> batch;
            try
            {
                batch = await pollAsync(GetReadOptions(), cancellationToken).ConfigureAwait(false);
            }
            catch (EcsException error) when (
                error is not EcsReadTimeoutException && clock.GetElapsedTime(start) < timeout && tolerance.Tolerates(error))
            {
                var delay = PollingSchedule.GetNextDelay(clock.GetElapsedTime(start), timeout, pollInterval, options.Jitter);
                await Task.Delay(delay ?? TimeSpan.Zero, clock, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var elapsed = clock.GetElapsedTime(start);
            var isMissingTolerated = elapsed < notFoundGracePeriod && batch.Failures.Any(MissingFailure.CanBeMissing);
            var acceptor = waiter.Evaluate(batch, isMissingTolerated);
            if (acceptor is not { IsUnreadRule: true })
            {
                tolerance.Reset();
            }
            else if (tolerance.Tolerates(new EcsFailuresException(batch.Failures)))
            {
                acceptor = null;
            }

            var nextDelay = acceptor is null
                ? PollingSchedule.GetNextDelay(elapsed, timeout, pollInterval, options.Jitter)
                : null;
            options.Progress?.Report(new EcsWaiterProgress
            {
                WaiterName = waiter.Name,
                PollCount = pollCount,
                Elapsed = elapsed,
                NextDelay = nextDelay,
                TotalCount = batch.Items.Count + batch.Failures.Count,
                PendingResources = waiter.GetPending(batch),
            });

            if (acceptor?.IsSuccess == true)
            {
                return batch.Items;
            }

            if (nextDelay is null)
            {
                throw WaiterExceptionFactory.Create(waiter, batch, acceptor, cluster, pollCount, elapsed);
            }

            await Task.Delay(nextDelay.Value, clock, cancellationToken).ConfigureAwait(false);
        }

        // A poll of many calls outlasts throttling call by call: from its beginning, it would be throttled again.
        EcsReadOptions GetReadOptions()
        {
            var remaining = timeout - clock.GetElapsedTime(start);
            return new EcsReadOptions
            {
                ThrottlingTimeout = remaining <= TimeSpan.Zero ? TimeSpan.Zero : gracePeriod < remaining ? gracePeriod : remaining,
                TimeProvider = clock,
            };
        }
    }
}
