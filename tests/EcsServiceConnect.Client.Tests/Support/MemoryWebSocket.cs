using System.Net.WebSockets;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A WebSocket over one end of a link in memory.</summary>
internal sealed class MemoryWebSocket(MemoryTransport transport) : WebSocket
{
    private ReadOnlyMemory<byte> _rest;
    private WebSocketState _state = WebSocketState.Open;

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    public static (MemoryWebSocket Client, IChannelTransport Server) CreatePair()
    {
        var (left, right) = MemoryTransport.CreatePair();
        return (new MemoryWebSocket(left), right);
    }

    public override void Abort() => Dispose();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        transport.CloseAsync(cancellationToken).AsTask();

    public override void Dispose()
    {
        _state = WebSocketState.Closed;
        transport.Dispose();
    }

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            if (await transport.ReceiveAsync(cancellationToken) is not { } message)
            {
                return new WebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true);
            }

            _rest = message;
        }

        var length = Math.Min(buffer.Count, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return new WebSocketReceiveResult(length, WebSocketMessageType.Binary, endOfMessage: _rest.IsEmpty);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        transport.SendAsync(buffer, cancellationToken).AsTask();
}
