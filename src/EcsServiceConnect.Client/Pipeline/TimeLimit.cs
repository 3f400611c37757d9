namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// A limit of time: its token is canceled when the time is over, and when the token outside of it is. It serves one limit after the
/// other, as long as it was not canceled.
/// </summary>
internal sealed class TimeLimit(TimeProvider timeProvider) : IDisposable
{
    private CancellationTokenSource? _source;
    private CancellationToken _outer;
    private CancellationTokenRegistration _registration;

    /// <summary>The token for what is limited.</summary>
    public CancellationToken Token => _source!.Token;

    /// <summary>Starts to run.</summary>
    /// <param name="time">The time.</param>
    /// <param name="outer">The token outside of the limit.</param>
    public void Start(TimeSpan time, CancellationToken outer)
    {
        if (_source is null)
        {
            _source = new CancellationTokenSource(time, timeProvider);
        }
        else
        {
            _source.CancelAfter(time);
        }

        _outer = outer;
        _registration = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    /// <summary>Stops to run.</summary>
    /// <returns>Whether the time was over before.</returns>
    public bool Stop()
    {
        // This waits for a callback that is running: afterwards nobody cancels the source any more.
        _registration.Dispose();
        return _source!.IsCancellationRequested && !_outer.IsCancellationRequested;
    }

    /// <summary>Prepares for the next limit, once nobody uses the token any more.</summary>
    /// <returns>Whether that is possible: only a timer of the system's clock can be reset, and nothing after a cancellation.</returns>
    public bool TryReset()
    {
        _outer = default;
        _registration = default;
        return _source!.TryReset();
    }

    public void Dispose() => _source?.Dispose();
}
