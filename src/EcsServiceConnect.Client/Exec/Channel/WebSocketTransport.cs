using System.Net.WebSockets;

namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>The messages of a WebSocket, which it owns. Text and binary messages are alike when they are received.</summary>
internal sealed class WebSocketTransport(WebSocket socket) : IChannelTransport
{
    /// <summary>The greatest message that is received; those of the protocol have a few kilobytes.</summary>
    public const int MaxMessageBytes = 1024 * 1024;

    private byte[] _buffer = new byte[4096];

    public string? CloseReason => socket.CloseStatus switch
    {
        null or WebSocketCloseStatus.NormalClosure => null,
        var status when string.IsNullOrEmpty(socket.CloseStatusDescription) => $"WebSocket status {(int)status}",
        _ => socket.CloseStatusDescription,
    };

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        SendAsync(message, WebSocketMessageType.Binary, cancellationToken);

    /// <summary>Sends a message as text, as the one that opens a data channel.</summary>
    public ValueTask SendTextAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        SendAsync(message, WebSocketMessageType.Text, cancellationToken);

    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var length = 0;
            while (true)
            {
                if (length == _buffer.Length)
                {
                    Grow();
                }

                var received = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += received.Count;
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                if (received.EndOfMessage)
                {
                    return _buffer.AsMemory(0, length);
                }
            }
        }
        catch (WebSocketException error)
        {
            throw CreateBroken(error);
        }
    }

    public async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }
    }

    /// <summary>Ends the connection at once.</summary>
    public void Dispose() => socket.Dispose();

    private async ValueTask SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(message, type, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (WebSocketException error)
        {
            throw CreateBroken(error);
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= MaxMessageBytes)
        {
            throw ChannelExceptionFactory.Create($"a message has more than {MaxMessageBytes} bytes");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    private static EcsTransportException CreateBroken(WebSocketException error) =>
        new("The connection of the session broke.", error);
}
