using System.Net.WebSockets;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Executes an open session: the agent's side of the data channel between the client and the terminal of the command.</summary>
internal sealed class ExecSessionExecutor : IAsyncDisposable
{
    /// <summary>How long a session without traffic stays open.</summary>
    private static readonly TimeSpan _maxIdleDuration = TimeSpan.FromMinutes(20);

    /// <summary>How long the agent waits for a client that neither responds to the handshake nor sends anything.</summary>
    private static readonly TimeSpan _maxHandshakeDuration = TimeSpan.FromSeconds(15);

    /// <summary>How long the end of a session waits for the client.</summary>
    private static readonly TimeSpan _maxEndDuration = TimeSpan.FromSeconds(2);

    private readonly ExecSession _session;
    private readonly IReadOnlyList<ExecFault> _faults;
    private readonly TimeProvider _clock;
    private readonly ExecProcessContext _context;
    private readonly ExecTty _tty = new();
    private readonly RandomSource _random = new(RandomSource.CreateSeed());
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer _idleTimer;

    public ExecSessionExecutor(ExecSession session, ExecSetupStore setups, IReadOnlyList<ExecFault> faults, TimeProvider clock)
    {
        _session = session;
        _faults = faults;
        _clock = clock;
        _context = new ExecProcessContext(session, _tty, setups, clock);
        _idleTimer = clock.CreateTimer(
            static state => ((ExecSession)state!).End($"The session was idle for {_maxIdleDuration.TotalMinutes:0} minutes."),
            session,
            _maxIdleDuration,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Executes the session until its command ends, it is ended, or the client has gone.</summary>
    public async Task ExecuteAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var transport = new AgentTransport(socket, _faults, _clock);
        var channel = new DataChannel(transport, ChannelMessageType.OutputStreamData, _clock, CreateId, HandleAsync);
        await using (channel.ConfigureAwait(false))
        {
            using var registration = cancellationToken.UnsafeRegister(static session => ((ExecSession)session!).End("The server stops."), _session);
            transport.OutputSent += count => ApplyFaults(transport, count);
            channel.Start();
            var reason = await RunAsync(channel, transport).ConfigureAwait(false);
            if (!channel.Completion.IsCompleted)
            {
                channel.SendControl(
                    ChannelMessageType.ChannelClosed,
                    id => new ChannelClosedPayload(_session.Id, reason).Write(id, _clock.GetUtcNow(), _session.Id));
                channel.Complete();
                await WaitAsync(channel.Completion).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _tty.DisposeAsync().ConfigureAwait(false);
        await _idleTimer.DisposeAsync().ConfigureAwait(false);
    }

    private Guid CreateId() => new(_random.CreateBytes(16));

    private ExecFault? FindFault(ExecFaultKind kind) => _faults.FirstOrDefault(fault => fault.Kind == kind);

    /// <summary>Runs the command, and returns the reason for the end of the session; empty if the command has ended.</summary>
    private async Task<string> RunAsync(DataChannel channel, AgentTransport transport)
    {
        ApplyFaults(transport, count: 0);
        var work = RunCommandAsync(channel);
        var first = await Task.WhenAny(work, _session.Ending, channel.Completion).ConfigureAwait(false);
        if (first == work)
        {
            return await work.ConfigureAwait(false);
        }

        _ = _tty.CloseAsync();
        return _session.Ending.IsCompleted ? await _session.Ending.ConfigureAwait(false) : "";
    }

    private async Task<string> RunCommandAsync(DataChannel channel)
    {
        // The rest is not run by whoever has received the first message.
        await Task.Yield();
        try
        {
            await ShakeHandsAsync(channel).ConfigureAwait(false);
            if (FindFault(ExecFaultKind.FailToStart) is { } failure)
            {
                return failure.Reason;
            }

            var sending = _tty.Output.SendAllAsync(piece => SendAsync(channel, piece), _tty.Closed);
            var reason = await ExecProcess.RunAsync(_context, _session.Invocation).ConfigureAwait(false);
            _tty.Output.Complete();
            await sending.ConfigureAwait(false);
            await channel.WaitUntilAcknowledgedAsync(_tty.Closed).ConfigureAwait(false);
            return reason;
        }
        catch (Exception exception) when (exception is OperationCanceledException or EcsTransportException)
        {
            return "";
        }
        catch (Exception exception)
        {
            return $"The command has failed: {exception.GetType().Name}: {exception.Message}";
        }
    }

    private ValueTask SendAsync(DataChannel channel, ReadOnlyMemory<byte> piece)
    {
        RestartIdleTimer();
        return channel.SendAsync(ChannelPayloadType.Output, piece, _tty.Closed);
    }

    /// <summary>Begins the session. A client that knows no handshake sends something else first, or nothing.</summary>
    private async Task ShakeHandsAsync(DataChannel channel)
    {
        if (FindFault(ExecFaultKind.SkipHandshake) is null)
        {
            var start = _clock.GetTimestamp();
            channel.Send(ChannelPayloadType.HandshakeRequest, HandshakePayload.WriteRequest());
            using var limit = new CancellationTokenSource(_maxHandshakeDuration, _clock);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _tty.Closed);
            await Task.WhenAny(_ready.Task, Task.Delay(Timeout.InfiniteTimeSpan, _clock, end.Token)).ConfigureAwait(false);
            if (_ready.Task is { IsCompletedSuccessfully: true, Result: true })
            {
                channel.Send(ChannelPayloadType.HandshakeComplete, HandshakePayload.WriteComplete(_clock.GetElapsedTime(start)));
            }
        }

        if (FindFault(ExecFaultKind.PausePublication) is { } pause)
        {
            channel.SendControl(ChannelMessageType.PausePublication);
            _ = ResumeAsync(channel, pause.Duration);
        }
    }

    private async Task ResumeAsync(DataChannel channel, TimeSpan duration)
    {
        await Task.Delay(duration, _clock, _tty.Closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        channel.SendControl(ChannelMessageType.StartPublication);
    }

    /// <summary>Handles one message of the client. It never waits for the client, whose acknowledgments arrive behind it.</summary>
    private ValueTask HandleAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        RestartIdleTimer();
        if (message.Type == ChannelMessageType.ChannelClosed)
        {
            _session.End("");
            return ValueTask.CompletedTask;
        }

        switch (message.PayloadType)
        {
            case ChannelPayloadType.Output when !_tty.TryReceive(message.Payload.Span):
                _session.End($"The command has not read {TerminalInput.MaxWaitingBytes} bytes of input.");
                break;
            case ChannelPayloadType.Size when HandshakePayload.ReadSize(message.Payload.Span) is var (columns, rows):
                _tty.Resize(columns, rows);
                break;
            case ChannelPayloadType.Flag when message.Payload.Span is [0, 0, 0, (byte)ChannelFlag.TerminateSession]:
                _session.End("");
                break;
        }

        _ready.TrySetResult(message.PayloadType == ChannelPayloadType.HandshakeResponse);
        return ValueTask.CompletedTask;
    }

    private void ApplyFaults(AgentTransport transport, int count)
    {
        foreach (var fault in _faults)
        {
            if (fault.Kind == ExecFaultKind.Close && fault.MessageCount == count)
            {
                _session.End(fault.Reason);
            }
            else if (fault.Kind == ExecFaultKind.BreakConnection && fault.MessageCount == count)
            {
                transport.Abort();
            }
        }
    }

    private void RestartIdleTimer() => _idleTimer.Change(_maxIdleDuration, Timeout.InfiniteTimeSpan);

    /// <summary>Waits for the client's end of the connection, but not for long.</summary>
    private async Task WaitAsync(Task completion)
    {
        using var limit = new CancellationTokenSource(_maxEndDuration, _clock);
        await completion.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
