using System.Buffers;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The calls that were accepted and can have changed something, in order: each a line of JSON with its moment, operation and request.
/// </summary>
internal sealed class Journal(bool keepsLines)
{
    private static readonly JsonReaderOptions _reading = new() { MaxDepth = 256 };

    private readonly List<byte[]> _lines = [];
    private readonly ArrayBufferWriter<byte> _scratch = new();

    /// <summary>How many calls there were, whether their lines are kept or not.</summary>
    public long Count { get; private set; }

    public bool KeepsLines => keepsLines;

    public byte[][] Lines() => [.. _lines];

    public void Add(DateTimeOffset moment, string operation, ReadOnlySpan<byte> utf8Json)
    {
        Count++;
        if (keepsLines)
        {
            _lines.Add(Line(moment, operation, utf8Json));
        }
    }

    /// <summary>Takes a line apart again.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static (DateTimeOffset Moment, string Operation, byte[] Request) Read(byte[] line)
    {
        var reader = new Utf8JsonReader(line, _reading);
        reader.Read();
        Expect(ref reader, "at");
        var moment = reader.GetDateTimeOffset();
        Expect(ref reader, "operation");
        var operation = reader.GetString()!;
        Expect(ref reader, "request");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return (moment, operation, line[start..(int)reader.BytesConsumed]);
    }

    private static void Expect(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(name))
        {
            throw new JsonException($"The member '{name}' is missing.");
        }

        reader.Read();
    }

    private byte[] Line(DateTimeOffset moment, string operation, ReadOnlySpan<byte> utf8Json)
    {
        _scratch.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_scratch, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("at", moment);
            writer.WriteString("operation", operation);
            writer.WritePropertyName("request");
            writer.WriteRawValue(utf8Json, skipInputValidation: true);
            writer.WriteEndObject();
        }

        // Inside of texts a line break is escaped, so every one that stands here is mere layout.
        var line = _scratch.WrittenSpan.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        return line;
    }
}
