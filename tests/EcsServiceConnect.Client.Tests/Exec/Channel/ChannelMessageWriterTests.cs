using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Tests.Exec.Channel;

public class ChannelMessageWriterTests
{
    [Fact]
    public void Write_StreamData_HasEveryFieldAtItsOffset()
    {
        var payload = "ls -l\r"u8.ToArray();

        var bytes = ChannelMessageWriter.Write(new ChannelMessage
        {
            Type = ChannelMessageType.InputStreamData,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(0x0102030405),
            SequenceNumber = 258,
            Flags = ChannelMessage.Syn,
            MessageId = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
            PayloadType = ChannelPayloadType.Output,
            Payload = payload,
        });

        var expected = "00000074"
            + Convert.ToHexString(Encoding.ASCII.GetBytes("input_stream_data".PadRight(32)))
            + "00000001"
            + "0000000102030405"
            + "0000000000000102"
            + "0000000000000001"
            + "8899AABBCCDDEEFF0011223344556677"
            + Convert.ToHexString(SHA256.HashData(payload))
            + "00000001"
            + "00000006"
            + Convert.ToHexString(payload);
        Assert.Equal(expected, Convert.ToHexString(bytes));
    }

    [Theory]
    [InlineData(ChannelMessageType.InputStreamData)]
    [InlineData(ChannelMessageType.OutputStreamData)]
    [InlineData(ChannelMessageType.Acknowledge)]
    [InlineData(ChannelMessageType.ChannelClosed)]
    [InlineData(ChannelMessageType.StartPublication)]
    [InlineData(ChannelMessageType.PausePublication)]
    public void Write_EachType_IsReadBack(object type)
    {
        var message = new ChannelMessage
        {
            Type = (ChannelMessageType)type,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000),
            SequenceNumber = long.MaxValue,
            Flags = 3,
            MessageId = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
            PayloadType = ChannelPayloadType.Flag,
        };

        var copy = ChannelMessageReader.Read(ChannelMessageWriter.Write(message));

        Assert.True(copy.Payload.IsEmpty);
        Assert.Equal(message, copy with { Payload = default });
    }
}
