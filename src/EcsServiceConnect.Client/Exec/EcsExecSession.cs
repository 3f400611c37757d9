using System.Diagnostics;
using EcsServiceConnect.Client.Exec;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client;

/// <summary>
/// A session with a command in a container (ECS Exec), over the terminal that the agent gives to it. Disposing it ends the
/// session, and with it the command, unless that ignores the loss of its terminal.
/// </summary>
/// <remarks>
/// The command runs with a terminal: it echoes its input, lines end with CR LF, and standard error is mixed with the output. Keep reading
/// <see cref="Stream"/>: what is not read is not acknowledged either, beyond about 1 MiB, so that the command waits, and the agent ends the
/// session when that takes more than 5 minutes. A session whose connection breaks is lost; it is not resumed.
/// </remarks>
[DebuggerDisplay("{SessionId,nq}")]
public sealed partial class EcsExecSession : IAsyncDisposable
{
    /// <summary>The agent accepts input in pieces of this size.</summary>
    private const int MaxPiece = 1024;

    /// <summary>How long an agent may be silent before it is asked by a message whether it has begun.</summary>
    private static readonly TimeSpan _maxSilence = TimeSpan.FromSeconds(3);

    /// <summary>How long an agent that has acknowledged a message may take to ask for a handshake all the same.</summary>
    private static readonly TimeSpan _handshakeDelay = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _disposalLimit = TimeSpan.FromSeconds(2);

    private readonly ExecTarget _target;
    private readonly SessionHandshake _handshake;
    private readonly TimeProvider _clock;
    private readonly DataChannel _channel;
    private readonly SessionOutput _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ChannelClosedPayload> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<EcsExecSessionResult> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _hasHandshake;
    private int? _exitCode;
    private int _isDisposed;

    internal EcsExecSession(
        IChannelTransport transport, ExecTarget target, string? taskArn, string sessionId, SessionHandshake handshake, TimeProvider clock, Func<Guid> createId)
    {
        _target = target;
        _handshake = handshake;
        _clock = clock;
        TaskArn = taskArn;
        SessionId = sessionId;
        Stream = new SessionStream(_output, WriteAsync);
        _channel = new DataChannel(transport, ChannelMessageType.InputStreamData, clock, createId, HandleAsync);
    }

    /// <summary>The id of the session in Systems Manager.</summary>
    public string SessionId { get; }

    /// <summary>The ARN of the task.</summary>
    /// <value>Null if ECS did not return it.</value>
    public string? TaskArn { get; }

    /// <summary>The name of the container, also where the caller left it open.</summary>
    /// <value>Null if ECS did not return it.</value>
    public string? ContainerName => _target.Container;

    /// <summary>The message that Session Manager shows when a session begins.</summary>
    /// <value>Null if there is nothing.</value>
    public string? CustomerMessage { get; private set; }

    /// <summary>
    /// The terminal: reading returns what the command writes, and the end when it has ended; writing is what is typed. One reader and one
    /// writer at a time. It has asynchronous methods only; a flush does nothing, since everything is sent at once. Writing waits while
    /// the container does not keep up. Reading and writing fail with an <see cref="EcsTransportException"/> if the connection breaks or a
    /// message breaks the protocol; writing fails with an <see cref="EcsExecException"/> once the command has ended.
    /// </summary>
    public Stream Stream { get; }

    /// <summary>Sets the size of the terminal.</summary>
    /// <param name="columns">The width in characters, at least 1.</param>
    /// <param name="rows">The height in lines, at least 1.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    /// <exception cref="EcsExecException">The session has ended.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed before.</exception>
    public Task ResizeAsync(int columns, int rows, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return SendNowAsync(ChannelPayloadType.Size, HandshakeJson.WriteSize(columns, rows), cancellationToken);
    }

    /// <summary>Sends the character of a key that signals the program, such as Ctrl+C. What was written before arrives first.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="EcsExecException">The session has ended.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed before.</exception>
    public Task SendSignalAsync(EcsExecSignal signal, CancellationToken cancellationToken = default) =>
        SendNowAsync(ChannelPayloadType.Output, Encrypt(new[] { (byte)signal }), cancellationToken);

    /// <summary>Waits until the command has ended. Read <see cref="Stream"/> meanwhile: a command that cannot write does not end.</summary>
    /// <param name="cancellationToken">A token to cancel the wait; the session goes on.</param>
    /// <returns>How the session ended.</returns>
    /// <exception cref="EcsTransportException">The connection broke, or a message broke the protocol.</exception>
    /// <exception cref="EcsExecException">The connection was closed without the end of the session.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed before.</exception>
    public Task<EcsExecSessionResult> WaitForExitAsync(CancellationToken cancellationToken = default) => _exit.Task.WaitAsync(cancellationToken);

    /// <summary>
    /// Ends the session, unless it has ended, and with it the command, unless that ignores the loss of its terminal. It waits for at most
    /// 2 seconds until the agent has acknowledged that.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        var disposed = new ObjectDisposedException(nameof(EcsExecSession));
        var isClosed = _closed.Task.IsCompleted;
        if (!isClosed && !_exit.Task.IsCompleted)
        {
            // By the system's clock: a clock of a test that stands still must not keep the caller.
            using var limit = new CancellationTokenSource(_disposalLimit);
            await TerminateAsync(limit.Token).ConfigureAwait(false);
        }

        // Not before: output that is still unread would end the channel before it has reported the end.
        _output.Complete(disposed);
        if (isClosed)
        {
            End(await _closed.Task.ConfigureAwait(false));
        }

        await _channel.DisposeAsync().ConfigureAwait(false);
        End(disposed);
        _handshake.Dispose();
    }

    /// <summary>Begins the session: waits until the agent has, and sets the size of the terminal.</summary>
    internal async Task StartAsync(EcsExecSessionOptions options, CancellationToken cancellationToken)
    {
        _channel.Start();
        _ = EndWithChannelAsync();
        if (!await IsReadyAsync(_maxSilence, cancellationToken).ConfigureAwait(false) && !_hasHandshake)
        {
            await ProbeAsync(options, cancellationToken).ConfigureAwait(false);
        }

        if (_hasHandshake || _ready.Task.IsCompleted)
        {
            await _ready.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        // A command may have ended by then: reading its output shows how.
        await ResizeAsync(options.Columns, options.Rows, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Waits until an agent that is silent acknowledges a message: without encryption it needs no handshake, and a command may write
    /// nothing for long.
    /// </summary>
    private async Task ProbeAsync(EcsExecSessionOptions options, CancellationToken cancellationToken)
    {
        await ResizeAsync(options.Columns, options.Rows, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        await WaitUntilAcknowledgedOrAsync(_ready.Task, cancellationToken).ConfigureAwait(false);
        await IsReadyAsync(_handshakeDelay, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for a time until the agent has begun the session, or failed to.</summary>
    private async Task<bool> IsReadyAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await _ready.Task.WaitAsync(time, _clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return _ready.Task.IsCompleted;
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            while (!input.IsEmpty)
            {
                var piece = input[..Math.Min(MaxPiece, input.Length)];
                ThrowIfEnded();
                await _channel.SendAsync(ChannelPayloadType.Output, Encrypt(piece), cancellationToken).ConfigureAwait(false);
                input = input[piece.Length..];
            }
        }
        catch (EcsTransportException)
        {
            ThrowIfEnded();
            throw;
        }
    }

    private Task SendNowAsync(ChannelPayloadType type, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        try
        {
            ThrowIfEnded();
            _channel.Send(type, payload);
            return Task.CompletedTask;
        }
        catch (Exception error) when (error is EcsException or ObjectDisposedException)
        {
            return Task.FromException(error);
        }
    }

    private ReadOnlyMemory<byte> Encrypt(ReadOnlyMemory<byte> payload) => _handshake.Encryption is { } encryption ? encryption.Encrypt(payload.Span) : payload;

    private ReadOnlyMemory<byte> Decrypt(ReadOnlyMemory<byte> payload) => _handshake.Encryption is { } encryption ? encryption.Decrypt(payload.Span) : payload;
}
