namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Limits of time that are used again: each has a timer, which costs more memory than the rest of a small call's bookkeeping.</summary>
internal sealed class TimeLimitPool(TimeProvider timeProvider)
{
    private const int MaxCount = 256;
    private readonly List<TimeLimit> _limits = [];
    private readonly Lock _lock = new();

    /// <summary>Rents a limit that runs.</summary>
    /// <param name="time">The time.</param>
    /// <param name="outer">The token outside of the limit.</param>
    public TimeLimit Start(TimeSpan time, CancellationToken outer)
    {
        var limit = Take() ?? new TimeLimit(timeProvider);
        limit.Start(time, outer);
        return limit;
    }

    /// <summary>Stops a limit and returns it. Nobody may use it or its token from then on.</summary>
    /// <returns>Whether the time was over before.</returns>
    public bool Stop(TimeLimit limit)
    {
        var isOver = limit.Stop();
        if (!limit.TryReset() || !TryKeep(limit))
        {
            limit.Dispose();
        }

        return isOver;
    }

    private TimeLimit? Take()
    {
        lock (_lock)
        {
            if (_limits.Count == 0)
            {
                return null;
            }

            var limit = _limits[^1];
            _limits.RemoveAt(_limits.Count - 1);
            return limit;
        }
    }

    private bool TryKeep(TimeLimit limit)
    {
        lock (_lock)
        {
            if (_limits.Count == MaxCount)
            {
                return false;
            }

            _limits.Add(limit);
            return true;
        }
    }
}
