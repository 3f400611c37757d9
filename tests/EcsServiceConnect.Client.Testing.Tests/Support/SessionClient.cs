using System.Net.WebSockets;
using System.Text;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>A client of the data channel, over the handler of an ECS in the same process.</summary>
internal sealed class SessionClient : IAsyncDisposable
{
    private static readonly byte[] _handshakeResponse = Encoding.UTF8.GetBytes(
        """{"ClientVersion":"1.2.0.0","ProcessedClientActions":[{"ActionType":"SessionType","ActionStatus":1,"ActionResult":null,"Error":""}],"Errors":[]}""");

    private readonly Lock _lock = new();
    private readonly List<byte> _output = [];
    private readonly List<ChannelPayloadType> _received = [];
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _respondsToHandshake;
    private readonly HttpMessageInvoker _invoker;
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SessionClient(ClientWebSocket socket, HttpMessageInvoker invoker, TimeProvider clock, bool respondsToHandshake)
    {
        _respondsToHandshake = respondsToHandshake;
        _invoker = invoker;
        Channel = new DataChannel(new WebSocketTransport(socket), ChannelMessageType.InputStreamData, clock, Guid.NewGuid, HandleAsync);
    }

    public DataChannel Channel { get; }

    /// <summary>The types of the payloads that have arrived by now, in order: a copy, because others may arrive meanwhile.</summary>
    public IReadOnlyList<ChannelPayloadType> Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>The reason for which the agent closed the channel.</summary>
    public Task<string> Closed => GetReasonAsync();

    public string Output
    {
        get
        {
            lock (_lock)
            {
                return Encoding.UTF8.GetString([.. _output]);
            }
        }
    }

    /// <summary>Opens a WebSocket and sends the opening message.</summary>
    public static async Task<(ClientWebSocket Socket, HttpMessageInvoker Invoker)> ConnectAsync(InMemoryEcs ecs, Session session, string? token = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        var invoker = new HttpMessageInvoker(ecs.CreateHandler());
        await socket.ConnectAsync(new Uri(session.StreamUrl!), invoker, TestEcs.Token);
        var opening = $$"""{"MessageSchemaVersion":"1.0","RequestId":"{{Guid.NewGuid()}}","TokenValue":"{{token ?? session.TokenValue}}","ClientId":"{{Guid.NewGuid()}}","ClientVersion":"1.2.0.0"}""";
        await socket.SendAsync(Encoding.UTF8.GetBytes(opening), WebSocketMessageType.Text, endOfMessage: true, TestEcs.Token);
        return (socket, invoker);
    }

    public static async Task<SessionClient> OpenAsync(InMemoryEcs ecs, Session session, TimeProvider clock, bool respondsToHandshake = true)
    {
        var (socket, invoker) = await ConnectAsync(ecs, session);
        var client = new SessionClient(socket, invoker, clock, respondsToHandshake);
        client.Channel.Start();
        return client;
    }

    public ValueTask TypeAsync(string text) => Channel.SendAsync(ChannelPayloadType.Output, Encoding.UTF8.GetBytes(text), TestEcs.Token);

    public ValueTask ResizeAsync(int columns, int rows) =>
        Channel.SendAsync(ChannelPayloadType.Size, Encoding.UTF8.GetBytes($$"""{"cols":{{columns}},"rows":{{rows}}}"""), TestEcs.Token);

    /// <summary>Waits until the output contains a text, and returns all of it.</summary>
    public async Task<string> WaitForOutputAsync(string text)
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                change = _change.Task;
            }

            if (Output is var output && output.Contains(text, StringComparison.Ordinal))
            {
                return output;
            }

            Assert.False(Channel.Completion.IsCompleted, $"The session has ended with the output: {output}");
            await Task.WhenAny(change, Channel.Completion).WaitAsync(TestEcs.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        _invoker.Dispose();
    }

    private async Task<string> GetReasonAsync()
    {
        await Task.WhenAny(_closed.Task, Channel.Completion).WaitAsync(TestEcs.Token);
        Assert.True(_closed.Task.IsCompleted, $"The connection has ended without a reason: {Channel.Completion.Exception}");
        return await _closed.Task;
    }

    private ValueTask HandleAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        if (message.Type == ChannelMessageType.ChannelClosed)
        {
            _closed.TrySetResult(ChannelClosedPayload.Read(message.Payload.Span).Output);
            return ValueTask.CompletedTask;
        }

        lock (_lock)
        {
            _received.Add(message.PayloadType);
            if (message.PayloadType == ChannelPayloadType.Output)
            {
                _output.AddRange(message.Payload.Span);
            }

            _change.TrySetResult();
            _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (message.PayloadType == ChannelPayloadType.HandshakeRequest && _respondsToHandshake)
        {
            Channel.Send(ChannelPayloadType.HandshakeResponse, _handshakeResponse);
        }

        return ValueTask.CompletedTask;
    }
}
