using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Reads and writes the payloads of a handshake.</summary>
internal static class HandshakeJson
{
    /// <summary>What agents take for the version of the Session Manager plugin. They leave out what older ones do not understand.</summary>
    private const string ClientVersion = "1.2.0.0";

    /// <summary>Reads what the agent asks for.</summary>
    /// <exception cref="EcsTransportException">The payload is not the JSON that it should be.</exception>
    public static IReadOnlyList<HandshakeAction> ReadRequest(ReadOnlyMemory<byte> payload) => Read(payload, "handshake request", static root =>
        root.TryGetProperty("RequestedClientActions"u8, out var actions) && actions.ValueKind == JsonValueKind.Array
            ? [.. actions.EnumerateArray().Select(ReadAction)]
            : (IReadOnlyList<HandshakeAction>)[]);

    /// <summary>Reads what the agent has to say to the user; null for nothing.</summary>
    public static string? ReadCustomerMessage(ReadOnlyMemory<byte> payload) => Read(payload, "end of the handshake", static root =>
        GetString(root, "CustomerMessage") is { Length: > 0 } message ? message : null);

    /// <summary>Reads the test of the keys.</summary>
    public static byte[] ReadChallenge(ReadOnlyMemory<byte> payload) => Read(payload, "encryption challenge", static root =>
        root.TryGetProperty("Challenge"u8, out var challenge) && challenge.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw ChannelExceptionFactory.Create("an encryption challenge has no Challenge"));

    /// <summary>Writes what the client has done.</summary>
    public static byte[] WriteResponse(IReadOnlyList<HandshakeAction> actions) => Write(actions, static (writer, actions) =>
    {
        writer.WriteString("ClientVersion"u8, ClientVersion);
        writer.WriteStartArray("ProcessedClientActions"u8);
        foreach (var action in actions)
        {
            writer.WriteStartObject();
            writer.WriteString("ActionType"u8, action.Type);
            writer.WriteNumber("ActionStatus"u8, action.Status);
            WriteResult(writer, action);
            writer.WriteString("Error"u8, action.Error ?? "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("Errors"u8);
        foreach (var error in actions.Select(static action => action.Error).OfType<string>())
        {
            writer.WriteStringValue(error);
        }

        writer.WriteEndArray();
    });

    /// <summary>Writes the response to the test of the keys.</summary>
    public static byte[] WriteChallenge(byte[] challenge) => Write(challenge, static (writer, challenge) => writer.WriteBase64String("Challenge"u8, challenge));

    /// <summary>Writes the size of the terminal.</summary>
    public static byte[] WriteSize(int columns, int rows) => Write((columns, rows), static (writer, size) =>
    {
        writer.WriteNumber("cols"u8, size.columns);
        writer.WriteNumber("rows"u8, size.rows);
    });

    /// <summary>Writes the message that opens a data channel.</summary>
    public static byte[] WriteOpening(Guid requestId, Guid clientId, string token) => Write((requestId, clientId, token), static (writer, opening) =>
    {
        writer.WriteString("MessageSchemaVersion"u8, "1.0"u8);
        writer.WriteString("RequestId"u8, opening.requestId);
        writer.WriteString("TokenValue"u8, opening.token);
        writer.WriteString("ClientId"u8, opening.clientId);
        writer.WriteString("ClientVersion"u8, ClientVersion);
    });

    private static void WriteResult(Utf8JsonWriter writer, HandshakeAction action)
    {
        if (action.DataKey.IsEmpty)
        {
            writer.WriteNull("ActionResult"u8);
            return;
        }

        writer.WriteStartObject("ActionResult"u8);
        writer.WriteBase64String("KMSCipherTextKey"u8, action.DataKey.Span);
        writer.WriteBase64String("KMSCipherTextHash"u8, SHA256.HashData(action.DataKey.Span));
        writer.WriteEndObject();
    }

    private static HandshakeAction ReadAction(JsonElement action)
    {
        var hasParameters = action.ValueKind == JsonValueKind.Object
            & action.TryGetProperty("ActionParameters"u8, out var parameters) && parameters.ValueKind == JsonValueKind.Object;
        return new HandshakeAction(
            GetString(action, "ActionType") ?? "",
            hasParameters ? GetString(parameters, "SessionType") : null,
            hasParameters ? GetString(parameters, "KMSKeyId") : null);
    }

    private static string? GetString(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static T Read<T>(ReadOnlyMemory<byte> payload, string what, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : throw ChannelExceptionFactory.Create($"the payload of the {what} is no JSON object");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ChannelExceptionFactory.Create($"the payload of the {what} is not the JSON that it should be", error);
        }
    }

    private static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
