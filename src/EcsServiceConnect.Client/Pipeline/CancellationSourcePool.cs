using System.Collections.Concurrent;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Cancellation sources with a time limit, used again as long as they were not canceled: with its timer, each takes more
/// memory than the rest of a small call.
/// </summary>
internal sealed class CancellationSourcePool(TimeProvider timeProvider)
{
    private const int MaxCount = 256;
    private readonly ConcurrentQueue<CancellationTokenSource> _sources = new();

    /// <summary>Rents a source that cancels after a time.</summary>
    public CancellationTokenSource Rent(TimeSpan timeout)
    {
        if (!_sources.TryDequeue(out var source))
        {
            return new CancellationTokenSource(timeout, timeProvider);
        }

        source.CancelAfter(timeout);
        return source;
    }

    /// <summary>Returns a source. Nobody may use it or its token from then on.</summary>
    public void Return(CancellationTokenSource source)
    {
        // Those with a timer of another clock than the system's cannot be reset, so they never come back from the pool.
        if (_sources.Count < MaxCount && source.TryReset())
        {
            _sources.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
