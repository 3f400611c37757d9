namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The output side of a pseudo-terminal: what programs write waits here until the session has sent it. A program that writes faster has to
/// wait.
/// </summary>
internal sealed class TerminalOutput
{
    /// <summary>The greatest piece that is sent at once, as an agent does.</summary>
    public const int MaxPieceBytes = 1024;

    /// <summary>How many bytes may wait before a program has to wait.</summary>
    public const int MaxWaitingBytes = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<ReadOnlyMemory<byte>> _waiting = new();
    private ReadOnlyMemory<byte> _current;
    private int _waitingBytes;
    private TaskCompletionSource? _change;
    private bool _isCompleted;

    /// <summary>Whether a line feed is sent as a carriage return and a line feed.</summary>
    public bool ConvertsLineEnds { get; set; } = true;

    /// <summary>Writes the output of a program.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task change;
            lock (_lock)
            {
                if (_isCompleted)
                {
                    return;
                }

                if (_waitingBytes < MaxWaitingBytes)
                {
                    var count = Math.Min(bytes.Length, MaxWaitingBytes / 2);
                    Add(bytes.Span[..count]);
                    bytes = bytes[count..];
                    continue;
                }

                change = GetChange();
            }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what a terminal shows of its input, without waiting.</summary>
    /// <returns>Whether there was room for it.</returns>
    public bool TryEcho(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (_waitingBytes + bytes.Length > TerminalInput.MaxWaitingBytes)
            {
                return false;
            }

            Add(bytes);
            return true;
        }
    }

    /// <summary>Ends the output: nothing more is written.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isCompleted = true;
            Signal();
        }
    }

    /// <summary>Sends what is written, piece by piece, until the output is complete.</summary>
    public async Task SendAllAsync(Func<ReadOnlyMemory<byte>, ValueTask> sendAsync, CancellationToken cancellationToken)
    {
        var piece = new byte[MaxPieceBytes];
        while (true)
        {
            Task change;
            var count = 0;
            lock (_lock)
            {
                while (count < piece.Length && (!_current.IsEmpty || _waiting.TryDequeue(out _current)))
                {
                    var part = Math.Min(_current.Length, piece.Length - count);
                    _current[..part].CopyTo(piece.AsMemory(count));
                    _current = _current[part..];
                    count += part;
                }

                _waitingBytes -= count;
                if (count == 0 && _isCompleted)
                {
                    return;
                }

                if (count > 0)
                {
                    Signal();
                }

                change = count > 0 ? Task.CompletedTask : GetChange();
            }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (count > 0)
            {
                await sendAsync(piece.AsMemory(0, count)).ConfigureAwait(false);
            }
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var copy = ConvertsLineEnds ? Convert(bytes) : bytes.ToArray();
        _waiting.Enqueue(copy);
        _waitingBytes += copy.Length;
        Signal();
    }

    private static byte[] Convert(ReadOnlySpan<byte> bytes)
    {
        var result = new byte[bytes.Length + bytes.Count((byte)'\n')];
        var length = 0;
        foreach (var value in bytes)
        {
            if (value == '\n')
            {
                result[length++] = (byte)'\r';
            }

            result[length++] = value;
        }

        return result;
    }

    private Task GetChange() => (_change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Signal()
    {
        _change?.TrySetResult();
        _change = null;
    }
}
