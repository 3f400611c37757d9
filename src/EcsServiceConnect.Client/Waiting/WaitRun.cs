namespace EcsServiceConnect.Client;

/// <summary>Looks again and again until a waiter's rules say that it is over.</summary>
internal static class WaitRun
{
    /// <summary>Waits for resources of one kind; without any, it is over before it begins.</summary>
    public static async Task<IReadOnlyList<TItem>> WaitAsync<TItem>(
        Waiter<TItem> waiter, BatchKind<TItem> kind, IEnumerable<string> names, WaitOptions? options, CancellationToken cancellationToken)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] all = [.. names];
        return all.Length == 0 ? [] : await WaitAsync(waiter, LookAsync, options, cancellationToken).ConfigureAwait(false);

        Task<EcsBatch<TItem>> LookAsync(CancellationToken token) => BatchRun.StartAsync(kind, all, BatchRun.DefaultConcurrency, token);
    }

    public static async Task<IReadOnlyList<TItem>> WaitAsync<TItem>(
        Waiter<TItem> waiter,
        Func<CancellationToken, Task<EcsBatch<TItem>>> lookAsync,
        WaitOptions? options,
        CancellationToken cancellationToken)
    {
        options ??= new WaitOptions();
        options.Check();
        var clock = options.TimeProvider;
        var start = clock.GetTimestamp();
        var grace = options.MissingGrace ?? waiter.MissingGrace;
        var patience = new LookPatience(clock, options.OutageGrace ?? waiter.OutageGrace);
        var longest = options.LongestWait ?? (waiter.Delay * waiter.MaxAttempts);
        var usual = options.Delay ?? waiter.Delay;
        for (var attempt = 1; ; attempt++)
        {
            EcsBatch<TItem> batch;
            try
            {
                batch = await lookAsync(cancellationToken).ConfigureAwait(false);
                patience.Reset();
            }
            catch (EcsException error) when (clock.GetElapsedTime(start) < longest && patience.Forgives(error))
            {
                var next = WaitSettings.PauseAfter(clock.GetElapsedTime(start), longest, usual, options.Jitter) ?? TimeSpan.Zero;
                await Task.Delay(next, clock, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var elapsed = clock.GetElapsedTime(start);
            var isMissingForgiven = elapsed < grace && batch.Failures.Any(Missing.Is);
            var acceptor = waiter.Judge(batch, isMissingForgiven);
            var pause = acceptor is null
                ? WaitSettings.PauseAfter(elapsed, longest, usual, options.Jitter)
                : null;
            options.Progress?.Invoke(new WaitProgress
            {
                Waiter = waiter.Name,
                Attempt = attempt,
                Elapsed = elapsed,
                NextDelay = pause,
                Total = batch.Found.Count + batch.Failures.Count,
                Pending = waiter.Pending(batch),
            });

            if (acceptor?.IsSuccess == true)
            {
                return batch.Found;
            }

            if (pause is not { } delay)
            {
                throw WaitErrors.Of(waiter, batch, acceptor, attempt, elapsed);
            }

            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
