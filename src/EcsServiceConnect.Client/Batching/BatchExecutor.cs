namespace EcsServiceConnect.Client;

/// <summary>Describes any number of resources, a few calls at a time.</summary>
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
        return ExecuteCoreAsync(operation, names, maxConcurrency, cancellationToken);
    }

    private static async Task<EcsBatchResult<TItem>> ExecuteCoreAsync<TItem>(
        DescribeOperation<TItem> operation, IAsyncEnumerable<string> names, int maxConcurrency, CancellationToken cancellationToken)
        where TItem : class
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(maxConcurrency);
        var calls = new List<Task<(IReadOnlyList<BatchName> Names, BatchResponse<TItem> Answer)>>();
        try
        {
            await foreach (var (cluster, batchNames) in BatchPartitioner.PartitionAsync(operation, names, cancellation.Token).ConfigureAwait(false))
            {
                await slots.WaitAsync(cancellation.Token).ConfigureAwait(false);

                // A call that was broken off makes room, too.
                cancellation.Token.ThrowIfCancellationRequested();
                calls.Add(CallAsync(cluster, batchNames));
            }

            await Task.WhenAll(calls).ConfigureAwait(false);
        }
        catch
        {
            // Whatever ended the batch, no call of it is left running, and the first error is the one that is thrown: not the cancellations
            // that followed from it.
            await cancellation.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(calls)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var failed in calls.Where(static call => call.IsFaulted))
            {
                await failed.ConfigureAwait(false);
            }

            throw;
        }

        var result = new BatchResultBuilder<TItem>(operation.GetArn);
        foreach (var call in calls)
        {
            var (batchNames, answer) = await call.ConfigureAwait(false);
            result.Add(batchNames, answer);
        }

        return result.Build();

        async Task<(IReadOnlyList<BatchName> Names, BatchResponse<TItem> Answer)> CallAsync(string? cluster, IReadOnlyList<BatchName> batchNames)
        {
            try
            {
                string[] texts = [.. batchNames.Select(static name => name.Text)];
                return (batchNames, await operation.DescribeAsync(cluster, texts, cancellation.Token).ConfigureAwait(false));
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
