using System.Net.WebSockets;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The agent's end of a connection. It applies the faults of the session to its messages.</summary>
internal sealed class AgentTransport(WebSocket socket, IReadOnlyList<ExecFault> faults, TimeProvider clock) : IChannelTransport
{
    private readonly WebSocketTransport _transport = new(socket);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly MessageDisturbance _outgoing = new(faults, ExecDirection.FromContainer);
    private readonly MessageDisturbance _incoming = new(faults, ExecDirection.ToContainer);
    private readonly Queue<byte[]> _received = new();
    private readonly TimeSpan _acknowledgmentDelay = new(faults.Where(static fault => fault.Kind == ExecFaultKind.DelayAcknowledgments).Sum(static fault => fault.Duration.Ticks));
    private int _outputCount;

    /// <summary>Raised with the number of messages of output that were sent so far.</summary>
    public event Action<int>? OutputSent;

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var type = ReadType(message.Span);
        foreach (var disturbed in IsDisturbed(type) ? _outgoing.Apply(message) : [message])
        {
            if (type == ChannelMessageType.Acknowledge && _acknowledgmentDelay > TimeSpan.Zero)
            {
                _ = SendLaterAsync(disturbed.ToArray(), cancellationToken);
            }
            else
            {
                await SendNowAsync(disturbed, cancellationToken).ConfigureAwait(false);
            }
        }

        if (type == ChannelMessageType.OutputStreamData)
        {
            OutputSent?.Invoke(++_outputCount);
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        byte[]? next;
        while (!_received.TryDequeue(out next))
        {
            if (await _transport.ReceiveAsync(cancellationToken).ConfigureAwait(false) is not { } message)
            {
                return null;
            }

            if (!_incoming.IsActive || !IsDisturbed(ReadType(message.Span)))
            {
                return message;
            }

            foreach (var disturbed in _incoming.Apply(message))
            {
                _received.Enqueue(disturbed.ToArray());
            }
        }

        return next;
    }

    public async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transport.CloseAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Breaks the connection without closing it.</summary>
    public void Abort() => socket.Abort();

    public void Dispose()
    {
        _transport.Dispose();
        _sending.Dispose();
    }

    /// <summary>Only what is sent again when it is lost may be lost, and acknowledgments.</summary>
    private static bool IsDisturbed(ChannelMessageType type) =>
        type is ChannelMessageType.OutputStreamData or ChannelMessageType.InputStreamData or ChannelMessageType.Acknowledge;

    private static ChannelMessageType ReadType(ReadOnlySpan<byte> message) => message.Length < ChannelMessageLayout.Type + ChannelMessageLayout.TypeLength
        ? ChannelMessageType.Unknown
        : ChannelMessageNames.Parse(message.Slice(ChannelMessageLayout.Type, ChannelMessageLayout.TypeLength).Trim(" \0"u8));

    private async Task SendLaterAsync(byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_acknowledgmentDelay, clock, cancellationToken).ConfigureAwait(false);
            await SendNowAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or EcsTransportException or ObjectDisposedException)
        {
            // The session has ended meanwhile.
        }
    }

    private async ValueTask SendNowAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }
}
