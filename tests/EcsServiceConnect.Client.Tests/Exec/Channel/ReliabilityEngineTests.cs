using System.Text;
using EcsServiceConnect.Client.Exec.Channel;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Exec.Channel;

public partial class ReliabilityEngineTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ReliabilityEngine _client;
    private readonly ReliabilityEngine _agent;
    private readonly List<ChannelMessage> _received = [];
    private int _ids;

    public ReliabilityEngineTests()
    {
        _client = new ReliabilityEngine(ChannelMessageType.InputStreamData, _clock, CreateId);
        _agent = new ReliabilityEngine(ChannelMessageType.OutputStreamData, _clock, CreateId);
    }

    [Fact]
    public void Receive_LaterMessageFirst_WaitsForEarlierOne()
    {
        var (first, second) = (Send(_agent, "a"), Send(_agent, "b"));

        Assert.NotNull(_client.Receive(second, _received));
        Assert.Empty(_received);
        Assert.True(_client.HasGap);
        Assert.NotNull(_client.Receive(first, _received));

        Assert.Equal(["a", "b"], ReceivedTexts);
        Assert.False(_client.HasGap);
    }

    [Fact]
    public void Receive_RepeatedMessage_IsAcknowledgedAndNotHandled()
    {
        var message = Send(_agent, "a");

        Assert.NotNull(_client.Receive(message, _received));
        Assert.NotNull(_client.Receive(message, _received));

        Assert.Equal(["a"], ReceivedTexts);
    }

    [Fact]
    public void Receive_TooManyLaterMessages_AreNotAcknowledged()
    {
        var message = new ChannelMessage { Type = ChannelMessageType.OutputStreamData, PayloadType = ChannelPayloadType.Output };
        for (var i = 1; i <= IncomingMessages.MaxEarly; i++)
        {
            Assert.NotNull(_client.Receive(ChannelMessageWriter.Write(message with { SequenceNumber = i }), _received));
        }

        Assert.Null(_client.Receive(ChannelMessageWriter.Write(message with { SequenceNumber = IncomingMessages.MaxEarly + 1 }), _received));

        Assert.NotNull(_client.Receive(ChannelMessageWriter.Write(message), _received));
        Assert.Equal(IncomingMessages.MaxEarly + 1, _received.Count);
    }

    [Fact]
    public void Receive_NegativeNumber_Throws()
    {
        var message = new ChannelMessage { Type = ChannelMessageType.OutputStreamData, SequenceNumber = -1 };

        Assert.Throws<EcsTransportException>(() => _client.Receive(ChannelMessageWriter.Write(message), _received));
    }

    [Fact]
    public void Receive_OwnTypeOfData_IsIgnored() => Assert.Null(_client.Receive(Send(_client, "a"), _received));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"AcknowledgedMessageSequenceNumber":"1"}""")]
    public void Receive_InvalidAcknowledgment_Throws(string json) => Assert.Throws<EcsTransportException>(() => _client.Receive(
        ChannelMessageWriter.Write(new ChannelMessage { Type = ChannelMessageType.Acknowledge, Payload = Encoding.UTF8.GetBytes(json) }), _received));

    [Fact]
    public void Receive_Acknowledgment_StopsRetransmission()
    {
        var message = Send(_client, "a");
        _client.Receive(_agent.Receive(message, [])!, _received);

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(CollectDue());
        Assert.Null(_client.GetTimeUntilDue());
        Assert.Equal(0, _client.UnacknowledgedCount);
    }

    [Fact]
    public void CollectDue_NotAcknowledged_IsSentAgainByteForByte()
    {
        var message = Send(_client, "a").ToArray();

        _clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Empty(CollectDue());
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(message, Assert.Single(CollectDue()).Bytes.ToArray());
    }

    [Fact]
    public void CollectDue_NotAcknowledgedForFiveMinutes_Throws()
    {
        Send(_client, "a");
        for (var i = 0; i < 299; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            CollectDue().ForEach(_client.MarkSent);
        }

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Throws<EcsTransportException>(() => CollectDue());
    }

    [Fact]
    public void CanSend_MuchUnacknowledged_IsFalseUntilTheOldestArrives()
    {
        var messages = new List<ReadOnlyMemory<byte>>();
        while (_client.CanSend)
        {
            messages.Add(Send(_client, "a"));
        }

        Assert.Equal(OutgoingMessages.MaxUnacknowledged, messages.Count);
        _client.Receive(_agent.Receive(messages[1], [])!, _received);
        Assert.False(_client.CanSend);
        _client.Receive(_agent.Receive(messages[0], [])!, _received);
        Assert.True(_client.CanSend);
    }

    [Fact]
    public void Receive_PausePublication_StopsSendingUntilStart()
    {
        Send(_client, "a");
        _client.Receive(_agent.CreateControl(ChannelMessageType.PausePublication, CreateId()), _received);
        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.False(_client.CanSend);
        Assert.Empty(CollectDue());

        _client.Receive(_agent.CreateControl(ChannelMessageType.StartPublication, CreateId()), _received);
        Assert.True(_client.CanSend);
        Assert.Empty(CollectDue());
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Single(CollectDue());
    }

    [Fact]
    public void CollectDue_PausedForTwentyMinutes_Throws()
    {
        _client.Receive(_agent.CreateControl(ChannelMessageType.PausePublication, CreateId()), _received);
        _clock.Advance(TimeSpan.FromMinutes(10));

        // The service repeats it for every message that it does not deliver.
        _client.Receive(_agent.CreateControl(ChannelMessageType.PausePublication, CreateId()), _received);

        Assert.Equal(TimeSpan.FromMinutes(10), _client.GetTimeUntilDue());
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("paused for 20 minutes", Assert.Throws<EcsTransportException>(CollectDue).Message, StringComparison.Ordinal);
    }

    private IEnumerable<string> ReceivedTexts => _received.Select(message => Encoding.UTF8.GetString(message.Payload.Span));

    private Guid CreateId() => new(++_ids, 0, 0, new byte[8]);

    private List<OutgoingMessage> CollectDue()
    {
        var due = new List<OutgoingMessage>();
        _client.CollectDue(due);
        return due;
    }

    private static ReadOnlyMemory<byte> Send(ReliabilityEngine engine, string text)
    {
        var message = engine.Create(ChannelPayloadType.Output, Encoding.UTF8.GetBytes(text));
        engine.MarkSent(message);
        return message.Bytes;
    }
}
