using System.Buffers.Binary;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Tests.Exec.Channel;

public class ChannelMessageReaderTests
{
    private static readonly byte[] _message = ChannelMessageWriter.Write(new ChannelMessage
    {
        Type = ChannelMessageType.OutputStreamData,
        PayloadType = ChannelPayloadType.Output,
        Payload = "secret"u8.ToArray(),
    });

    [Theory]
    [InlineData(0, "shorter than the 116 bytes of a header")]
    [InlineData(115, "shorter than the 116 bytes of a header")]
    [InlineData(116, "a header of 116 bytes")]
    [InlineData(119, "a header of 116 bytes")]
    [InlineData(120, "states a payload of 6 bytes and has 0")]
    [InlineData(125, "states a payload of 6 bytes and has 5")]
    public void Read_CutMessage_Throws(int length, string problem)
    {
        var error = Assert.Throws<EcsTransportException>(() => ChannelMessageReader.Read(_message.AsMemory(0, length)));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0u, "states a header of 0 bytes")]
    [InlineData(0, uint.MaxValue, "states a header of 4294967295 bytes")]
    [InlineData(0, 123u, "states a header of 123 bytes")]
    [InlineData(116, uint.MaxValue, "states a payload of 4294967295 bytes and has 6")]
    [InlineData(116, 5u, "states a payload of 5 bytes and has 6")]
    [InlineData(80, 1u, "the digest of a message 'output_stream_data' does not match its payload of 6 bytes")]
    [InlineData(120, 1u, "the digest of a message 'output_stream_data' does not match its payload of 6 bytes")]
    public void Read_ImpossibleField_Throws(int offset, uint value, string problem)
    {
        var bytes = _message.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), value);

        var error = Assert.Throws<EcsTransportException>(() => ChannelMessageReader.Read(bytes));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TypePaddedWithZeros_IsKnown()
    {
        var bytes = _message.ToArray();
        bytes.AsSpan(4, 32).Replace((byte)' ', (byte)0);

        Assert.Equal(ChannelMessageType.OutputStreamData, ChannelMessageReader.Read(bytes).Type);
    }

    [Fact]
    public void Read_UnknownType_HasNoPayload()
    {
        var bytes = _message.ToArray();
        bytes[4] = (byte)'x';
        bytes[^1] = 0;

        var message = ChannelMessageReader.Read(bytes);

        Assert.Equal(ChannelMessageType.Unknown, message.Type);
        Assert.True(message.Payload.IsEmpty);
    }

    [Fact]
    public void Read_LongerHeader_FindsPayloadBehindIt()
    {
        var bytes = new byte[_message.Length + 8];
        _message.AsSpan(0, 116).CopyTo(bytes);
        _message.AsSpan(116).CopyTo(bytes.AsSpan(124));
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 124);

        Assert.Equal("secret"u8.ToArray(), ChannelMessageReader.Read(bytes).Payload.ToArray());
    }

    [Fact]
    public void Read_AnyChangedByte_ThrowsTransportExceptionOrReads()
    {
        for (var i = 0; i < _message.Length; i++)
        {
            var bytes = _message.ToArray();
            bytes[i] ^= 0xFF;
            if (Record.Exception(() => ChannelMessageReader.Read(bytes)) is { } error)
            {
                Assert.IsType<EcsTransportException>(error);
            }
        }
    }
}
