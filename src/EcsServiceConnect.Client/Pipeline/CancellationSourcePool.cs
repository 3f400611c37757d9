namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Cancellation sources with a time limit, used again as long as they were not canceled: each has a timer, which costs more
/// memory than the rest of a small call's bookkeeping.
/// </summary>
internal sealed class CancellationSourcePool(TimeProvider timeProvider)
{
    private const int MaxCount = 256;
    private readonly List<CancellationTokenSource> _sources = [];
    private readonly Lock _lock = new();

    /// <summary>Rents a source that cancels after a time.</summary>
    public CancellationTokenSource Rent(TimeSpan timeout)
    {
        if (Take() is not { } source)
        {
            return new CancellationTokenSource(timeout, timeProvider);
        }

        source.CancelAfter(timeout);
        return source;
    }

    /// <summary>Returns a source. Nobody may use it or its token from then on.</summary>
    public void Return(CancellationTokenSource source)
    {
        // Those with a timer of another clock than the system's cannot be reset, so they are never rented again.
        if (!source.TryReset() || !TryKeep(source))
        {
            source.Dispose();
        }
    }

    private CancellationTokenSource? Take()
    {
        lock (_lock)
        {
            if (_sources.Count == 0)
            {
                return null;
            }

            var source = _sources[^1];
            _sources.RemoveAt(_sources.Count - 1);
            return source;
        }
    }

    private bool TryKeep(CancellationTokenSource source)
    {
        lock (_lock)
        {
            if (_sources.Count == MaxCount)
            {
                return false;
            }

            _sources.Add(source);
            return true;
        }
    }
}
