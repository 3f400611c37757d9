using System.Text;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Exec.Channel;

public class DataChannelTests
{
    private static readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task SendAsync_BothWays_ArrivesInOrderAndIsAcknowledged()
    {
        var (left, right) = MemoryTransport.CreatePair();
        var expected = string.Concat(Enumerable.Range(0, 1000).Select(static i => $"{i},"));
        var (received, echoed) = (new StringBuilder(), new StringBuilder());
        var allEchoed = new TaskCompletionSource();
        DataChannel agent = null!;
        await using var client = new DataChannel(left, ChannelMessageType.InputStreamData, _clock, CreateId, (message, _) =>
        {
            echoed.Append(Encoding.UTF8.GetString(message.Payload.Span));
            return echoed.Length < expected.Length || allEchoed.TrySetResult() ? ValueTask.CompletedTask : throw new InvalidOperationException();
        });
        await using var disposed = agent = new DataChannel(right, ChannelMessageType.OutputStreamData, _clock, CreateId, async (message, token) =>
        {
            received.Append(Encoding.UTF8.GetString(message.Payload.Span));
            await agent.SendAsync(ChannelPayloadType.Output, message.Payload, token);
        });
        client.Start();
        agent.Start();

        for (var i = 0; i < 1000; i++)
        {
            await client.SendAsync(ChannelPayloadType.Output, Encoding.UTF8.GetBytes($"{i},"), _token);
        }

        await allEchoed.Task.WaitAsync(_token);
        await client.WaitUntilAcknowledgedAsync(_token);
        agent.Complete();
        await client.Completion.WaitAsync(_token);
        Assert.Equal(expected, received.ToString());
        Assert.Equal(expected, echoed.ToString());
    }

    [Fact]
    public async Task SendAsync_PeerThatAcknowledgesNothing_WaitsAfterTheWindow()
    {
        var (left, _) = MemoryTransport.CreatePair();
        await using var client = CreateChannel(left, ChannelMessageType.InputStreamData, new StringBuilder());
        client.Start();
        for (var i = 0; i < OutgoingMessages.MaxUnacknowledged; i++)
        {
            Assert.True(client.SendAsync(ChannelPayloadType.Output, "a"u8.ToArray(), _token).AsTask().IsCompletedSuccessfully);
        }

        var waiting = client.SendAsync(ChannelPayloadType.Output, "a"u8.ToArray(), _token).AsTask();
        client.Send(ChannelPayloadType.Size, "{}"u8.ToArray());

        Assert.False(waiting.IsCompleted);
        await client.DisposeAsync();
        await Assert.ThrowsAsync<EcsTransportException>(() => waiting);
    }

    [Fact]
    public async Task SendAsync_LostMessage_IsSentAgainByTheTimer()
    {
        var (left, right) = MemoryTransport.CreatePair();
        await using var client = CreateChannel(left, ChannelMessageType.InputStreamData, new StringBuilder());
        client.Start();
        await client.SendAsync(ChannelPayloadType.Output, "a"u8.ToArray(), _token);
        var lost = (await right.ReceiveAsync(_token))!.Value.ToArray();

        _clock.Advance(TimeSpan.FromMilliseconds(201));

        Assert.Equal(lost, (await right.ReceiveAsync(_token))!.Value.ToArray());
    }

    [Fact]
    public async Task Send_Paused_IsSentSoonAfterTheStart()
    {
        var (left, right) = MemoryTransport.CreatePair();
        var agent = new ReliabilityEngine(ChannelMessageType.OutputStreamData, _clock, CreateId);
        await using var client = CreateChannel(left, ChannelMessageType.InputStreamData, new StringBuilder());
        client.Start();
        await right.SendAsync(agent.CreateControl(ChannelMessageType.PausePublication, CreateId()), _token);
        await ExchangeAsync();
        client.Send(ChannelPayloadType.Size, "{}"u8.ToArray());
        await ExchangeAsync();
        await right.SendAsync(agent.CreateControl(ChannelMessageType.StartPublication, CreateId()), _token);
        await ExchangeAsync();

        _clock.Advance(TimeSpan.FromMilliseconds(201));

        Assert.Equal(ChannelPayloadType.Size, (await ReceiveAsync()).PayloadType);

        // An acknowledgment shows that everything before it has been processed, both ways.
        async Task ExchangeAsync()
        {
            await right.SendAsync(agent.Create(ChannelPayloadType.Output, "a"u8.ToArray()).Bytes, _token);
            Assert.Equal(ChannelMessageType.Acknowledge, (await ReceiveAsync()).Type);
        }

        async Task<ChannelMessage> ReceiveAsync() => ChannelMessageReader.Read((await right.ReceiveAsync(_token))!.Value);
    }

    [Fact]
    public async Task Completion_NothingAcknowledgedForFiveMinutes_Throws()
    {
        var (left, right) = MemoryTransport.CreatePair();
        await using var client = CreateChannel(left, ChannelMessageType.InputStreamData, new StringBuilder());
        client.Start();
        await client.SendAsync(ChannelPayloadType.Output, "a"u8.ToArray(), _token);
        await right.ReceiveAsync(_token);

        for (var second = 0; second < 299; second++)
        {
            // The message is sent again at least once a second, for as long as it may still arrive.
            _clock.Advance(TimeSpan.FromMilliseconds(1001));
            await right.ReceiveAsync(_token);
        }

        Assert.False(client.Completion.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<EcsTransportException>(() => client.Completion.WaitAsync(_token));
    }

    [Fact]
    public async Task Completion_BrokenProtocol_IsTransportException()
    {
        var (left, right) = MemoryTransport.CreatePair();
        await using var client = CreateChannel(left, ChannelMessageType.InputStreamData, new StringBuilder());
        client.Start();

        await right.SendAsync(new byte[7], _token);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.Completion.WaitAsync(_token));
        Assert.Contains("7 bytes", error.Message, StringComparison.Ordinal);
        Assert.Throws<EcsTransportException>(() => client.Send(ChannelPayloadType.Output, default));
    }

    [Fact]
    public async Task Completion_HandlerThrows_IsItsException()
    {
        var (left, right) = MemoryTransport.CreatePair();
        await using var client = new DataChannel(
            left, ChannelMessageType.InputStreamData, _clock, CreateId, static (_, _) => throw new EcsTransportException("wrong"));
        await using var agent = CreateChannel(right, ChannelMessageType.OutputStreamData, new StringBuilder());
        client.Start();
        agent.Start();

        await agent.SendAsync(ChannelPayloadType.Output, "a"u8.ToArray(), _token);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.Completion.WaitAsync(_token));
        Assert.Equal("wrong", error.Message);
    }

    private DataChannel CreateChannel(IChannelTransport transport, ChannelMessageType outgoingType, StringBuilder received) =>
        new(transport, outgoingType, _clock, CreateId, (message, _) =>
        {
            received.Append(Encoding.UTF8.GetString(message.Payload.Span));
            return ValueTask.CompletedTask;
        });

    private static Guid CreateId() => Guid.NewGuid();
}
