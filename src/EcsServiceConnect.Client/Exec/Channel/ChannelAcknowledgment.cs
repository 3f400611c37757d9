using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>The payload of an <see cref="ChannelMessageType.Acknowledge"/>: which message arrived.</summary>
internal static class ChannelAcknowledgment
{
    private const int MaxLength = 320;

    /// <summary>Writes the message that acknowledges another.</summary>
    /// <param name="received">The message that arrived.</param>
    /// <param name="id">The id of the acknowledgment itself.</param>
    /// <param name="createdAt">The present time.</param>
    public static byte[] Write(in ChannelMessage received, Guid id, DateTimeOffset createdAt)
    {
        var payload = ArrayPool<byte>.Shared.Rent(MaxLength);
        Utf8.TryWrite(
            payload,
            $$"""{"AcknowledgedMessageType":"{{ChannelMessageNames.Get(received.Type)}}","AcknowledgedMessageId":"{{received.MessageId}}","AcknowledgedMessageSequenceNumber":{{received.SequenceNumber}},"IsSequentialMessage":true}""",
            out var length);
        var bytes = ChannelMessageWriter.Write(new ChannelMessage
        {
            Type = ChannelMessageType.Acknowledge,
            CreatedAt = createdAt,
            Flags = ChannelMessage.Syn | ChannelMessage.Fin,
            MessageId = id,
            Payload = payload.AsMemory(0, length),
        });
        ArrayPool<byte>.Shared.Return(payload);
        return bytes;
    }

    /// <summary>Reads the number of the message that arrived at the other side.</summary>
    /// <exception cref="EcsTransportException">The payload is not the JSON that it should be.</exception>
    public static long ReadSequenceNumber(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            long? number = null;
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isNumber = reader.ValueTextEquals("AcknowledgedMessageSequenceNumber"u8);
                    reader.Read();
                    if (isNumber && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value))
                    {
                        number = value;
                    }

                    reader.Skip();
                }
            }

            return number ?? throw ChannelExceptionFactory.Create("an acknowledgment has no AcknowledgedMessageSequenceNumber");
        }
        catch (JsonException error)
        {
            throw ChannelExceptionFactory.Create("the payload of an acknowledgment is not valid JSON", error);
        }
    }
}
