using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <content>Reads the values of members. Each method moves to the value, and returns null for an explicit null.</content>
internal static partial class JsonModelReader
{
    private const string NotUnicode = "text that is not valid Unicode";
    private const char NotAscii = '\0';

    public static string? ReadString(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? ReadCurrentString(ref reader) : null;

    public static bool? ReadBoolean(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? ReadCurrentBoolean(ref reader) : null;

    public static int? ReadInteger(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? ReadCurrentInteger(ref reader) : null;

    public static long? ReadLong(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? ReadCurrentLong(ref reader) : null;

    public static double? ReadDouble(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? ReadCurrentDouble(ref reader) : null;

    public static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? JsonTimestamp.Read(ref reader) : null;

    public static DateTimeOffset? ReadTextTimestamp(ref Utf8JsonReader reader) => MoveToValue(ref reader) ? JsonTimestamp.ReadText(ref reader) : null;

    public static JsonElement? ReadDocument(ref Utf8JsonReader reader)
    {
        if (!MoveToValue(ref reader))
        {
            return null;
        }

        CheckDocumentDepth(reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Walks through a document by a copy of the reader, which stays where it is.</summary>
    private static void CheckDocumentDepth(Utf8JsonReader reader)
    {
        var start = reader.CurrentDepth;
        while (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > start)
        {
            if (reader.CurrentDepth - start >= MaxDocumentDepth)
            {
                throw new JsonException($"The document is nested deeper than {MaxDocumentDepth} levels.");
            }

            if (!reader.Read())
            {
                return;
            }
        }
    }

    public static T ReadOpenEnum<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T> =>
        MoveToValue(ref reader) ? ReadCurrentOpenEnum<T>(ref reader) : default;

    /// <summary>Reads the current open enum. A known value allocates nothing.</summary>
    public static T ReadCurrentOpenEnum<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T> =>
        T.Create(ReadOpenEnumText<T>(ref reader));

    private static string ReadOpenEnumText<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T> =>
        reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false, HasValueSequence: false } && T.FindKnownValue(reader.ValueSpan) is { } known
            ? known
            : ReadCurrentString(ref reader);

    /// <summary>Reads the current string.</summary>
    public static string ReadCurrentString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw CreateUnexpected(ref reader, "a string");
        }

        return ReadText(ref reader, "a string");
    }

    /// <summary>Reads the current string or name. ASCII, which nearly everything is, needs no counting first.</summary>
    private static string ReadText(ref Utf8JsonReader reader, string expected)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            var text = string.Create(reader.ValueSpan.Length, reader.ValueSpan, static (text, utf8) => CopyAscii(text, utf8));
            if (text is not [NotAscii, ..])
            {
                return text;
            }
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw CreateUnexpected(ref reader, expected, NotUnicode);
        }
    }

    /// <summary>Copies ASCII into a new string, or marks it: an unescaped NUL is not valid JSON, so no text begins with one.</summary>
    private static void CopyAscii(Span<char> text, ReadOnlySpan<byte> utf8)
    {
        if (Ascii.ToUtf16(utf8, text, out _) != OperationStatus.Done)
        {
            text[0] = NotAscii;
        }
    }

    private static bool ReadCurrentBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw CreateUnexpected(ref reader, "true or false"),
    };

    private static int ReadCurrentInteger(ref Utf8JsonReader reader)
    {
        const string Expected = "a 32-bit integer";
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw CreateUnexpected(ref reader, Expected);
        }

        if (reader.TryGetInt32(out var value))
        {
            return value;
        }

        return JsonInteger.TryRead(ref reader, out var large) && large is >= int.MinValue and <= int.MaxValue
            ? (int)large
            : throw CreateUnexpected(ref reader, Expected, "another number");
    }

    private static long ReadCurrentLong(ref Utf8JsonReader reader)
    {
        const string Expected = "a 64-bit integer";
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw CreateUnexpected(ref reader, Expected);
        }

        return reader.TryGetInt64(out var value) || JsonInteger.TryRead(ref reader, out value)
            ? value
            : throw CreateUnexpected(ref reader, Expected, "another number");
    }

    private static double ReadCurrentDouble(ref Utf8JsonReader reader)
    {
        const string Expected = "a number";
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw CreateUnexpected(ref reader, Expected);
        }

        return reader.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw CreateUnexpected(ref reader, Expected, "a number too large for a double");
    }
}
