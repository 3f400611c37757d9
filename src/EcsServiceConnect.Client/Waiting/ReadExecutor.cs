using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>
/// Makes the calls of one list or batch. A call that is throttled is made again after a pause, so that nothing that has been read is read
/// twice. The calls can be concurrent.
/// </summary>
internal sealed class ReadExecutor(EcsReadOptions options, TimeProvider clock)
{
    private const double Jitter = 0.5;

    /// <summary>Every bucket of ECS gets at least one token within this time.</summary>
    private static readonly TimeSpan _minDelay = TimeSpan.FromSeconds(1);

    /// <summary>A bucket that is still empty is shared with others, to whom the delay leaves room.</summary>
    private static readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(4);

    private readonly TransientErrorTolerance _tolerance = new(clock, options.TransientErrorGracePeriod, options.ThrottlingTimeout);
    private int _callCount;
    private int _itemCount;

    /// <summary>The token of the page that is being read; null for the first page, and for batches.</summary>
    public string? NextToken { get; set; }

    /// <summary>Makes a read-only call until it is no longer throttled.</summary>
    /// <param name="callAsync">The call.</param>
    /// <param name="countItems">Counts the items of its result, for the exception.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<TResult> ExecuteAsync<TResult>(
        Func<CancellationToken, Task<TResult>> callAsync, Func<TResult, int> countItems, CancellationToken cancellationToken)
    {
        for (var delay = _minDelay; ; delay = delay * 2 < _maxDelay ? delay * 2 : _maxDelay)
        {
            TimeSpan remaining;
            try
            {
                var result = await callAsync(cancellationToken).ConfigureAwait(false);
                _tolerance.Reset();
                Interlocked.Increment(ref _callCount);
                Interlocked.Add(ref _itemCount, countItems(result));
                return result;
            }
            catch (EcsException error) when (_tolerance.GetLimit(error) != TimeSpan.Zero && error.IsRetryable)
            {
                remaining = _tolerance.GetRemaining(error);
                if (remaining <= TimeSpan.Zero)
                {
                    throw CreateException(error);
                }
            }

            var jittered = PollingSchedule.GetNextDelay(TimeSpan.Zero, remaining, delay, Jitter) ?? TimeSpan.Zero;
            await Task.Delay(jittered, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private EcsReadTimeoutException CreateException(EcsException error)
    {
        var limit = _tolerance.GetLimit(error);
        var problem = TransientErrorTolerance.IsThrottling(error) ? "was throttled" : "failed";
        var progress = $"{MessageFormatter.FormatCount(_callCount, "page")} with {MessageFormatter.FormatCount(_itemCount, "item")}";
        return new EcsReadTimeoutException(
            $"{error.Operation ?? "A call"} {problem} for {MessageFormatter.FormatElapsed(limit)} in a row, after {progress}. Last error: {error.Message}", error)
        {
            Operation = error.Operation,
            Timeout = limit,
            PageCount = _callCount,
            ItemCount = _itemCount,
            NextToken = NextToken,
        };
    }
}
