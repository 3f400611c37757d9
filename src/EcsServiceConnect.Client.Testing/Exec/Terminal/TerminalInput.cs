namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The input side of a pseudo-terminal: it edits and echoes lines as the kernel does, and keeps what was typed until a program reads it.
/// </summary>
internal sealed class TerminalInput
{
    /// <summary>How many bytes may wait for a program that reads none.</summary>
    public const int MaxWaitingBytes = 16 * 1024 * 1024;

    private const byte Interrupt = 3;
    private const byte EndOfInput = 4;
    private const byte Backspace = 8;
    private const byte EraseLine = 21;
    private const byte LiteralNext = 22;
    private const byte Quit = 28;
    private const byte Delete = 127;

    private readonly Lock _lock = new();
    private readonly List<byte> _line = [];
    private readonly Queue<ReadOnlyMemory<byte>> _ready = new();
    private ReadOnlyMemory<byte> _current;
    private int _waitingBytes;
    private TaskCompletionSource? _change;
    private bool _isRaw;
    private bool _isQuoted;
    private bool _isCompleted;

    /// <summary>Whether what is typed is shown.</summary>
    public bool IsEchoEnabled { get; set; } = true;

    /// <summary>Whether programs read each byte as it is typed, without editing and Ctrl+C.</summary>
    public bool IsRaw
    {
        get => _isRaw;
        set
        {
            lock (_lock)
            {
                _isRaw = value;
                Flush();
            }
        }
    }

    /// <summary>Processes what was typed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="echo">Receives what is to be shown.</param>
    /// <param name="isInterrupted">Whether Ctrl+C was typed.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryReceive(ReadOnlySpan<byte> bytes, List<byte> echo, out bool isInterrupted)
    {
        isInterrupted = false;
        lock (_lock)
        {
            if (_waitingBytes + bytes.Length > MaxWaitingBytes)
            {
                return false;
            }

            if (_isRaw && !bytes.IsEmpty)
            {
                Echo(echo, bytes);
                Enqueue(bytes.ToArray());
            }
            else
            {
                foreach (var value in bytes)
                {
                    isInterrupted |= Type(value, echo);
                }
            }
        }

        return true;
    }

    /// <summary>Reads what waits, in lines unless the terminal is raw; 0 at the end of the input.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                if (_current.IsEmpty && _ready.TryDequeue(out _current) && _current.IsEmpty)
                {
                    return 0;
                }

                if (!_current.IsEmpty)
                {
                    var count = Math.Min(buffer.Length, _current.Length);
                    _current[..count].CopyTo(buffer);
                    _current = _current[count..];
                    _waitingBytes -= count;
                    return count;
                }

                if (_isCompleted)
                {
                    return 0;
                }

                change = (_change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the input: the session is over.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isCompleted = true;
            Signal();
        }
    }

    /// <summary>Processes one byte as a terminal does, and returns whether it interrupts the program.</summary>
    private bool Type(byte value, List<byte> echo)
    {
        if (_isQuoted)
        {
            _isQuoted = false;
            _line.Add(value);
            Echo(echo, [value]);
            return false;
        }

        switch (value)
        {
            case LiteralNext:
                _isQuoted = true;
                break;
            case Interrupt or Quit:
                _line.Clear();
                _ready.Clear();
                _current = default;
                _waitingBytes = 0;
                Echo(echo, [value]);
                return true;
            case (byte)'\r' or (byte)'\n':
                _line.Add((byte)'\n');
                Echo(echo, "\n"u8);
                Flush();
                break;
            case EndOfInput:
                if (_line.Count == 0)
                {
                    _ready.Enqueue(default);
                    Signal();
                }

                Flush();
                break;
            case Backspace or Delete:
                Erase(echo);
                break;
            case EraseLine:
                while (_line.Count > 0)
                {
                    Erase(echo);
                }

                break;
            default:
                _line.Add(value);
                Echo(echo, [value]);
                break;
        }

        return false;
    }

    /// <summary>Erases the last character, which can have several bytes.</summary>
    private void Erase(List<byte> echo)
    {
        if (_line.Count == 0)
        {
            return;
        }

        while (_line.Count > 1 && (_line[^1] & 0xC0) == 0x80)
        {
            _line.RemoveAt(_line.Count - 1);
        }

        _line.RemoveAt(_line.Count - 1);
        Echo(echo, "\b \b"u8, isControl: false);
    }

    private void Echo(List<byte> echo, ReadOnlySpan<byte> bytes, bool isControl = true)
    {
        if (!IsEchoEnabled)
        {
            return;
        }

        foreach (var value in bytes)
        {
            if (isControl && value < ' ' && value is not ((byte)'\n' or (byte)'\t'))
            {
                echo.Add((byte)'^');
                echo.Add((byte)(value + '@'));
            }
            else
            {
                echo.Add(value);
            }
        }
    }

    private void Flush()
    {
        if (_line.Count > 0)
        {
            Enqueue([.. _line]);
            _line.Clear();
        }
    }

    private void Enqueue(byte[] bytes)
    {
        _waitingBytes += bytes.Length;
        _ready.Enqueue(bytes);
        Signal();
    }

    private void Signal()
    {
        _change?.TrySetResult();
        _change = null;
    }
}
