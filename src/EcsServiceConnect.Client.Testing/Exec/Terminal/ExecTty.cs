namespace EcsServiceConnect.Client.Testing;

/// <summary>The pseudo-terminal of a session: all its programs share it.</summary>
internal sealed class ExecTty : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closed = new();
    private CancellationTokenSource _foreground;

    public ExecTty()
    {
        Closed = _closed.Token;
        _foreground = CancellationTokenSource.CreateLinkedTokenSource(Closed);
    }

    public TerminalInput Input { get; } = new();

    public TerminalOutput Output { get; } = new();

    public int Columns { get; private set; } = 80;

    public int Rows { get; private set; } = 24;

    /// <summary>Canceled when the session is over.</summary>
    public CancellationToken Closed { get; }

    /// <summary>Canceled at the next Ctrl+C, and when the session is over.</summary>
    public CancellationToken Foreground
    {
        get
        {
            lock (_lock)
            {
                return _foreground.Token;
            }
        }
    }

    /// <summary>What a program does at Ctrl+C instead of being canceled; null for being canceled.</summary>
    public Action? InterruptHandler { get; set; }

    /// <summary>What a program does when the size has changed; null for nothing.</summary>
    public Action? ResizeHandler { get; set; }

    /// <summary>Processes what the client has sent.</summary>
    /// <returns>Whether there was room for it.</returns>
    public bool TryReceive(ReadOnlySpan<byte> bytes)
    {
        var echo = new List<byte>();
        if (!Input.TryReceive(bytes, echo, out var isInterrupted) || !Output.TryEcho([.. echo]))
        {
            return false;
        }

        if (isInterrupted)
        {
            Interrupt();
        }

        return true;
    }

    public void Resize(int columns, int rows)
    {
        (Columns, Rows) = (columns, rows);
        ResizeHandler?.Invoke();
    }

    /// <summary>Ends all programs.</summary>
    public Task CloseAsync()
    {
        Input.Complete();
        Output.Complete();
        return _closed.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        _closed.Dispose();
    }

    private void Interrupt()
    {
        if (InterruptHandler is { } handler)
        {
            handler();
            return;
        }

        CancellationTokenSource previous;
        lock (_lock)
        {
            previous = _foreground;
            _foreground = CancellationTokenSource.CreateLinkedTokenSource(Closed);
        }

        _ = previous.CancelAsync();
    }
}
