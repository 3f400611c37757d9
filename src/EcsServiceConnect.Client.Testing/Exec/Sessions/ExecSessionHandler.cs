using System.Net.WebSockets;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Serves one connection to the data channel: the opening message with the token, then the session.</summary>
/// <param name="state">The state with the sessions.</param>
/// <param name="timer">Does what is due, such as the end of a container, while a session is open.</param>
/// <param name="setups">What is set up for commands and sessions.</param>
internal sealed class ExecSessionHandler(EcsState state, EventTimer timer, ExecSetupStore setups)
{
    private const int MaxOpeningBytes = 64 * 1024;
    private const int MaxCloseReasonLength = 120;

    /// <summary>How long a client may take to send its token.</summary>
    private static readonly TimeSpan _maxOpeningDuration = TimeSpan.FromSeconds(30);

    /// <summary>Serves the connection until the session ends, or the token is rejected.</summary>
    public async Task HandleAsync(WebSocket socket, string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            var token = await ReceiveTokenAsync(socket, cancellationToken).ConfigureAwait(false);
            var (session, rejection) = Open(sessionId, token);
            if (session is null)
            {
                await CloseAsync(socket, rejection!, cancellationToken).ConfigureAwait(false);
                return;
            }

            timer.Enter();
            try
            {
                await ServeAsync(socket, session, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                timer.Leave();
                Close(session);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or EcsTransportException or OperationCanceledException or IOException)
        {
            // The client has gone, sends what breaks the protocol, or the server stops.
            socket.Abort();
        }
    }

    private async Task ServeAsync(WebSocket socket, ExecSession session, CancellationToken cancellationToken)
    {
        var faults = setups.TakeFaults(session.Invocation);
        if (faults.FirstOrDefault(static fault => fault.Kind == ExecFaultKind.RejectToken) is { } rejection)
        {
            await CloseAsync(socket, rejection.Reason, cancellationToken).ConfigureAwait(false);
            return;
        }

        var executor = new ExecSessionExecutor(session, setups, faults, state.Clock);
        await using (executor.ConfigureAwait(false))
        {
            await executor.ExecuteAsync(socket, cancellationToken).ConfigureAwait(false);
        }
    }

    private (ExecSession? Session, string? Rejection) Open(string sessionId, string? token)
    {
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            return token is null
                ? (null, "The first message must be a text message, JSON with the member TokenValue.")
                : state.ExecSessions.Open(sessionId, token);
        }
    }

    private void Close(ExecSession session)
    {
        lock (state.SyncRoot)
        {
            state.ExecSessions.Close(session);
        }
    }

    /// <summary>Receives the opening message and returns its token; null if it is not such a message.</summary>
    private async Task<string?> ReceiveTokenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_maxOpeningDuration, state.Clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var buffer = new byte[MaxOpeningBytes];
        var length = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(length), end.Token).ConfigureAwait(false);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                throw new EcsTransportException("The client has closed the connection.");
            }
        }
        while (!received.EndOfMessage && length < buffer.Length);
        return received is { EndOfMessage: true, MessageType: WebSocketMessageType.Text } ? ReadToken(buffer.AsMemory(0, length)) : null;
    }

    private static string? ReadToken(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("TokenValue", out var token)
                && token.ValueKind == JsonValueKind.String
                ? token.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task CloseAsync(WebSocket socket, string reason, CancellationToken cancellationToken)
    {
        var description = MessageSanitizer.Sanitize(reason, MaxCloseReasonLength);
        await socket.CloseOutputAsync(
            WebSocketCloseStatus.PolicyViolation, System.Text.Encoding.ASCII.GetByteCount(description) <= MaxCloseReasonLength ? description : "", cancellationToken)
            .ConfigureAwait(false);
    }
}
