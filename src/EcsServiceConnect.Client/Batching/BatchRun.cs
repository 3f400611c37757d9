namespace EcsServiceConnect.Client;

/// <summary>Describes any number of resources, a few calls at a time.</summary>
internal static class BatchRun
{
    public const int DefaultConcurrency = 4;

    public static Task<EcsBatch<TItem>> StartAsync<TItem>(
        BatchKind<TItem> kind, IEnumerable<string> names, int maxConcurrency, CancellationToken cancellationToken)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(names);
        return StartAsync(kind, names.ToAsyncEnumerable(), maxConcurrency, cancellationToken);
    }

    public static Task<EcsBatch<TItem>> StartAsync<TItem>(
        BatchKind<TItem> kind, IAsyncEnumerable<string> names, int maxConcurrency, CancellationToken cancellationToken)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1);
        return RunAsync(kind, names, maxConcurrency, cancellationToken);
    }

    private static async Task<EcsBatch<TItem>> RunAsync<TItem>(
        BatchKind<TItem> kind, IAsyncEnumerable<string> names, int maxConcurrency, CancellationToken cancellationToken)
        where TItem : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new SemaphoreSlim(maxConcurrency);
        var calls = new List<Task<(IReadOnlyList<BatchName> Names, BatchAnswer<TItem> Answer)>>();
        try
        {
            await foreach (var (cluster, part) in BatchSplit.SplitAsync(kind, names, stop.Token).ConfigureAwait(false))
            {
                await free.WaitAsync(stop.Token).ConfigureAwait(false);

                // A call that was broken off makes room, too.
                stop.Token.ThrowIfCancellationRequested();
                calls.Add(CallAsync(cluster, part));
            }

            await Task.WhenAll(calls).ConfigureAwait(false);
        }
        catch
        {
            // Whatever ended the batch, no call of it is left running, and the first error is the one that is thrown: not the cancellations
            // that followed from it.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(calls)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var failed in calls.Where(static call => call.IsFaulted))
            {
                await failed.ConfigureAwait(false);
            }

            throw;
        }

        var result = new BatchResult<TItem>(kind.ArnOf);
        foreach (var call in calls)
        {
            var (part, answer) = await call.ConfigureAwait(false);
            result.Add(part, answer);
        }

        return result.ToBatch();

        async Task<(IReadOnlyList<BatchName> Names, BatchAnswer<TItem> Answer)> CallAsync(string? cluster, IReadOnlyList<BatchName> part)
        {
            try
            {
                string[] texts = [.. part.Select(static name => name.Text)];
                return (part, await kind.DescribeAsync(cluster, texts, stop.Token).ConfigureAwait(false));
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
            finally
            {
                free.Release();
            }
        }
    }
}
