using System.Buffers.Binary;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client;

/// <content>How the session ends: by the agent, with its connection, or by the caller.</content>
public sealed partial class EcsExecSession
{
    /// <summary>
    /// Ends the session soon: output that the end has overtaken still arrives, or is sent again within the greatest retransmission timeout.
    /// </summary>
    private void BeginEnd(ChannelClosedPayload closed)
    {
        if (_closed.TrySetResult(closed))
        {
            _ = CloseLaterAsync();
        }
    }

    private async Task CloseLaterAsync()
    {
        await _channel.Completion.WaitAsync(RetransmissionTimeout.Max, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _channel.Close();
    }

    private async Task EndWithChannelAsync()
    {
        Exception? error = null;
        try
        {
            await _channel.Completion.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
        }

        if (_closed.Task.IsCompleted)
        {
            End(await _closed.Task.ConfigureAwait(false));
        }
        else
        {
            End(error switch
            {
                EcsTransportException => new EcsTransportException($"{error.Message} ({_target})", error),
                EcsException => error,
                not null => new EcsTransportException($"The connection of the session broke. ({_target})", error),
                _ when _ready.Task.IsCompleted => _target.CreateException(
                    EcsExecOutcome.ChannelClosed, "The connection was closed without the end of the session.", _channel.CloseReason),
                _ => _target.CreateException(
                    EcsExecOutcome.SessionRejected,
                    "The endpoint did not accept the session. Its token can be used once and expires soon.",
                    _channel.CloseReason),
            });
        }
    }

    private void End(ChannelClosedPayload closed)
    {
        if (closed.Reason is null && !_hasHandshake)
        {
            // The agent has begun without a handshake, and the command has ended without output.
            _ready.TrySetResult();
        }

        _exit.TrySetResult(new EcsExecSessionResult { ExitCode = _exitCode, Reason = closed.Reason });
        _output.Complete(_channel.HasGap
            ? _target.CreateException(EcsExecOutcome.ChannelClosed, "The session was closed although a part of the output had not arrived.", closed.Reason)
            : null);
        End(_target.CreateException(EcsExecOutcome.SessionRejected, "The session was closed before the agent had begun it.", closed.Reason));
    }

    private void End(Exception error)
    {
        _output.Complete(error);
        _ready.TrySetException(error);
        _exit.TrySetException(error);

        // Whoever does not wait for them need not observe their exceptions.
        _ = (_ready.Task.Exception, _exit.Task.Exception);
    }

    private void ThrowIfEnded()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
        if (_closed.Task.IsCompleted)
        {
            throw _target.CreateException(EcsExecOutcome.ChannelClosed, "The session has ended.", _closed.Task.Result.Reason);
        }
    }

    private async Task TerminateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var flag = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(flag, (uint)ChannelFlag.TerminateSession);
            _channel.Send(ChannelPayloadType.Flag, flag);

            // An agent that has ended the session by itself no longer acknowledges anything.
            await WaitUntilAcknowledgedOrAsync(_closed.Task, cancellationToken).ConfigureAwait(false);
        }
        catch (EcsTransportException)
        {
            // The session has ended.
        }
    }

    /// <summary>Waits until the agent has acknowledged everything, the channel has ended, or something else has happened.</summary>
    private async Task WaitUntilAcknowledgedOrAsync(Task other, CancellationToken cancellationToken)
    {
        var acknowledgment = _channel.WaitUntilAcknowledgedAsync(cancellationToken);

        // It fails when the channel ends, which may be later.
        acknowledgment.ObserveException();
        await Task.WhenAny(acknowledgment, other).ConfigureAwait(false);
    }
}
