using System.Buffers;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Writes the responses of the agent.</summary>
internal static class AgentResponseWriter
{
    private static readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" };

    public static InMemoryEcsResponse Write(int statusCode, ReadOnlyMemory<byte> body) => new(statusCode, _headers, body);

    /// <summary>Writes a text in JSON, the form of the agent's errors.</summary>
    public static InMemoryEcsResponse WriteText(int statusCode, string text) => Write(statusCode, Write(writer => writer.WriteStringValue(text)));

    public static byte[] WriteObject(Action<Utf8JsonWriter> writeMembers) => Write(writer =>
    {
        writer.WriteStartObject();
        writeMembers(writer);
        writer.WriteEndObject();
    });

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            write(writer);
        }

        return body.WrittenSpan.ToArray();
    }
}
