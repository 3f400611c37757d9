using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Batching;

/// <summary>Describes any number of resources with a limited number of concurrent calls, at the rate of the service.</summary>
internal static class BatchExecutor
{
    public const int DefaultConcurrency = 4;

    public static Task<EcsBatchResult<TItem>> ExecuteAsync<TItem>(
        DescribeOperation<TItem> operation, IEnumerable<string> names, int maxConcurrency, CancellationToken cancellationToken)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(names);
        return ExecuteAsync(operation, names.ToAsyncEnumerable(), maxConcurrency, cancellationToken);
    }

    public static Task<EcsBatchResult<TItem>> ExecuteAsync<TItem>(
        DescribeOperation<TItem> operation, IAsyncEnumerable<string> names, int maxConcurrency, CancellationToken cancellationToken)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1);
        return ExecuteAsync(operation, names, maxConcurrency, EcsReadOptions.From(operation.Client), cancellationToken);
    }

    /// <summary>Describes what a waiter or tracker polls, which limits itself for how long failures are outlasted.</summary>
    public static Task<EcsBatchResult<TItem>> PollAsync<TItem>(
        DescribeOperation<TItem> operation, IEnumerable<string> names, EcsReadOptions options, CancellationToken cancellationToken)
        where TItem : class =>
        ExecuteAsync(operation, names.ToAsyncEnumerable(), DefaultConcurrency, options, cancellationToken);

    private static async Task<EcsBatchResult<TItem>> ExecuteAsync<TItem>(
        DescribeOperation<TItem> operation,
        IAsyncEnumerable<string> names,
        int maxConcurrency,
        EcsReadOptions options,
        CancellationToken cancellationToken)
        where TItem : class
    {
        var reader = new ReadExecutor(options, options.GetClock(operation.Client));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(maxConcurrency);
        var calls = new List<Task<(IReadOnlyList<BatchName> Names, BatchResponse<TItem> Response)>>();
        try
        {
            var groups = BatchPartitioner.PartitionAsync(operation, names, cancellation.Token);
            await foreach (var (cluster, group) in groups.ConfigureAwait(false))
            {
                await slots.WaitAsync(cancellation.Token).ConfigureAwait(false);

                // A call that failed frees its slot, too.
                cancellation.Token.ThrowIfCancellationRequested();
                calls.Add(CallAsync(cluster, group));
            }

            await Task.WhenAll(calls).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // No call is left running, whatever ended the batch. The error to throw is the first one, not the cancellations that it caused.
            await cancellation.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(calls)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(error.Message, error, cancellationToken);
            }

            foreach (var failedCall in calls.Where(static call => call.IsFaulted))
            {
                await failedCall.ConfigureAwait(false);
            }

            throw;
        }

        var result = new BatchResultBuilder<TItem>(operation.GetArn);
        foreach (var call in calls)
        {
            var (group, response) = await call.ConfigureAwait(false);
            result.Add(group, response);
        }

        return result.Build();

        async Task<(IReadOnlyList<BatchName> Names, BatchResponse<TItem> Response)> CallAsync(
            string? cluster, IReadOnlyList<BatchName> group)
        {
            try
            {
                string[] texts = [.. group.Select(static name => name.Text)];
                var response = await reader
                    .ExecuteAsync(
                        token => operation.DescribeAsync(cluster, texts, token),
                        static response => response.Items.Count + response.Failures.Count,
                        cancellation.Token)
                    .ConfigureAwait(false);
                return (group, response);
            }
            catch
            {
                await cancellation.CancelAsync().ConfigureAwait(false);
                throw;
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
