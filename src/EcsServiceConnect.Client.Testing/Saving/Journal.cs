using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The accepted calls and the script commands that can have changed something, in order: each a line of JSON with its time, operation and
/// request.
/// </summary>
internal sealed class Journal(bool isEnabled, long count = 0)
{
    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 256 };

    private readonly List<byte[]> _lines = [];
    private readonly ArrayBufferWriter<byte> _scratch = new();

    /// <summary>The number of calls, whether their lines are kept or not, and of those before a reset.</summary>
    public long Count { get; private set; } = count;

    public bool IsEnabled => isEnabled;

    /// <summary>What every line begins with.</summary>
    public static ReadOnlySpan<byte> Prefix => "{\"at\":"u8;

    /// <summary>Gets the lines from an index on.</summary>
    public byte[][] GetLines(int start = 0) => [.. CollectionsMarshal.AsSpan(_lines)[start..]];

    public void Add(DateTimeOffset moment, string operation, ReadOnlySpan<byte> utf8Json, bool isSeed)
    {
        Count++;
        if (isEnabled)
        {
            _lines.Add(FormatLine(moment, operation, utf8Json, isSeed));
        }
    }

    /// <summary>Adds the lines of a saved journal.</summary>
    public void AddRange(IReadOnlyCollection<byte[]> lines)
    {
        _lines.AddRange(lines);
        Count += lines.Count;
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is not one of a journal.</exception>
    public static JournalEntry Read(byte[] line)
    {
        var reader = new Utf8JsonReader(line, ReaderOptions);
        reader.Read();
        ReadPropertyName(ref reader, "at");
        var moment = reader.GetDateTimeOffset();
        ReadPropertyName(ref reader, "operation");
        var operation = reader.GetString()!;
        ReadPropertyName(ref reader, "request");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var request = line.AsMemory(start..(int)reader.BytesConsumed);
        reader.Read();
        return new JournalEntry(moment, operation, request, reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("seed"));
    }

    private static void ReadPropertyName(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(name))
        {
            throw new JsonException($"The member '{name}' is missing.");
        }

        reader.Read();
    }

    private byte[] FormatLine(DateTimeOffset moment, string operation, ReadOnlySpan<byte> utf8Json, bool isSeed)
    {
        _scratch.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_scratch, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("at", moment);
            writer.WriteString("operation", operation);
            writer.WritePropertyName("request");
            writer.WriteRawValue(utf8Json, skipInputValidation: true);
            if (isSeed)
            {
                writer.WriteBoolean("seed", true);
            }

            writer.WriteEndObject();
        }

        // Inside strings, line breaks are escaped. All others are layout.
        var line = _scratch.WrittenSpan.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        return line;
    }
}
