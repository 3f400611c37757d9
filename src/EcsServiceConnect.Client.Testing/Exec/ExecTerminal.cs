using System.Diagnostics;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The container's end of a session of ECS Exec: the terminal that a simulated command reads from and writes to. As a real one it echoes
/// and edits lines until it is raw, ends lines with a carriage return and a line feed, and mixes output and errors.
/// </summary>
[DebuggerDisplay("{Columns} x {Rows}, {Invocation.Command}")]
public sealed class ExecTerminal
{
    private readonly ExecTty _tty;
    private readonly ShellStreams _streams;
    private readonly TimeProvider _clock;

    internal ExecTerminal(
        ExecTty tty, ExecCommandInvocation invocation, ShellStreams streams, TimeProvider clock, CancellationToken stopping)
    {
        _tty = tty;
        _streams = streams;
        _clock = clock;
        Invocation = invocation;
        Stopping = stopping;
    }

    /// <summary>The command that is run, and where.</summary>
    public ExecCommandInvocation Invocation { get; }

    /// <summary>The width in characters, as the client has sent it last.</summary>
    /// <value>80 until the client sends another one.</value>
    public int Columns => _tty.Columns;

    /// <summary>The height in lines, as the client has sent it last.</summary>
    /// <value>24 until the client sends another one.</value>
    public int Rows => _tty.Rows;

    /// <summary>Whether what the client types is sent back to it.</summary>
    /// <value>Default: true.</value>
    public bool IsEchoEnabled
    {
        get => _tty.Input.IsEchoEnabled;
        set => _tty.Input.IsEchoEnabled = value;
    }

    /// <summary>
    /// Whether each byte is read as it is typed: without lines, editing, Ctrl+C, Ctrl+D and conversion of line ends. Set
    /// <see cref="IsEchoEnabled"/> to false, too, as full-screen programs do.
    /// </summary>
    /// <value>Default: false.</value>
    public bool IsRaw
    {
        get => _tty.Input.IsRaw;
        set
        {
            _tty.Input.IsRaw = value;
            ConvertsLineEnds = !value;
        }
    }

    /// <summary>
    /// Canceled when the command has to end: the session is over, or the client has typed Ctrl+C and there is no
    /// <see cref="OnInterrupt"/>.
    /// </summary>
    public CancellationToken Stopping { get; }

    internal bool ConvertsLineEnds
    {
        get => _tty.Output.ConvertsLineEnds;
        set => _tty.Output.ConvertsLineEnds = value;
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text. A line feed in it also returns to the beginning of the line, unless the terminal is raw.</param>
    /// <returns>A task that completes once the client has kept up.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The command has to end.</exception>
    public ValueTask WriteAsync(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="bytes">The bytes. A line feed in them also returns to the beginning of the line, unless the terminal is raw.</param>
    /// <returns>A task that completes once the client has kept up.</returns>
    /// <exception cref="OperationCanceledException">The command has to end.</exception>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => _streams.Output.WriteAsync(bytes, Stopping);

    /// <summary>Writes text and the end of a line.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A task that completes once the client has kept up.</returns>
    /// <exception cref="OperationCanceledException">The command has to end.</exception>
    public ValueTask WriteLineAsync(string text = "") => WriteAsync(text + "\n");

    /// <summary>Reads a line. Without <see cref="IsRaw"/>, the client can edit it until it types Enter.</summary>
    /// <returns>The line without its end; null if the client has typed Ctrl+D at the beginning of a line.</returns>
    /// <exception cref="OperationCanceledException">The command has to end.</exception>
    public ValueTask<string?> ReadLineAsync() => _streams.ReadLineAsync(Stopping);

    /// <summary>Reads bytes: single keys if the terminal is raw, otherwise lines.</summary>
    /// <param name="buffer">Receives the bytes.</param>
    /// <returns>Their number, at least one; 0 if the client has typed Ctrl+D at the beginning of a line.</returns>
    /// <exception cref="OperationCanceledException">The command has to end.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> buffer) => _streams.Input.ReadAsync(buffer, Stopping);

    /// <summary>Handles Ctrl+C, which otherwise ends the command with the exit code 130.</summary>
    /// <param name="handler">Called at each Ctrl+C; null for the default. It must not wait.</param>
    public void OnInterrupt(Action? handler) => _tty.InterruptHandler = handler;

    /// <summary>Handles changes of the size.</summary>
    /// <param name="handler">Called when the client has sent another size; null for none. It must not wait.</param>
    public void OnResize(Action? handler) => _tty.ResizeHandler = handler;

    internal ValueTask WriteErrorAsync(string text) => _streams.WriteErrorAsync(text, Stopping);

    internal Task DelayAsync(TimeSpan delay) => delay > TimeSpan.Zero ? Task.Delay(delay, _clock, Stopping) : Task.CompletedTask;
}
