using System.Text.Json;

namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>The payload of a <see cref="ChannelMessageType.ChannelClosed"/>: which session ended, and why.</summary>
/// <param name="SessionId">The session's id; null if it is left out.</param>
/// <param name="Output">The reason; empty if the command ended.</param>
internal sealed record ChannelClosedPayload(string? SessionId, string Output)
{
    /// <summary>
    /// What agents write above the reason when a session has failed, as in https://github.com/bertrandmartel/aws-ssm-session/issues/10
    /// </summary>
    private const string ErrorHeading = "----------ERROR-------";

    /// <summary>Why the session ended, without a heading; null if the command ended.</summary>
    public string? Reason
    {
        get
        {
            var text = Output.AsSpan().Trim();
            text = text.StartsWith(ErrorHeading, StringComparison.Ordinal) ? text[ErrorHeading.Length..].TrimStart() : text;
            return text.IsEmpty ? null : text.ToString();
        }
    }

    /// <summary>Reads the payload.</summary>
    /// <exception cref="EcsTransportException">The payload is not the JSON that it should be.</exception>
    public static ChannelClosedPayload Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            string? sessionId = null, output = null;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw ChannelExceptionFactory.Create("the payload of 'channel_closed' is no JSON object");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isSessionId = reader.ValueTextEquals("SessionId"u8);
                var isOutput = reader.ValueTextEquals("Output"u8);
                reader.Read();
                if ((isSessionId || isOutput) && reader.TokenType == JsonTokenType.String)
                {
                    (sessionId, output) = isOutput ? (sessionId, reader.GetString()) : (reader.GetString(), output);
                }

                reader.Skip();
            }

            return new ChannelClosedPayload(sessionId, output ?? "");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ChannelExceptionFactory.Create("the payload of 'channel_closed' is not valid JSON", error);
        }
    }

    /// <summary>Writes the payload.</summary>
    /// <param name="messageId">The id of the message that carries it.</param>
    /// <param name="createdAt">When the session ended.</param>
    /// <param name="destinationId">Whom the message goes to: the id of the client.</param>
    public byte[] Write(Guid messageId, DateTimeOffset createdAt, string destinationId)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("MessageId"u8, messageId);
            writer.WriteString("CreatedDate"u8, createdAt.UtcDateTime);
            writer.WriteString("DestinationId"u8, destinationId);
            writer.WriteString("SessionId"u8, SessionId);
            writer.WriteString("MessageType"u8, ChannelMessageNames.ChannelClosed);
            writer.WriteNumber("SchemaVersion"u8, 1);
            writer.WriteString("Output"u8, Output);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
