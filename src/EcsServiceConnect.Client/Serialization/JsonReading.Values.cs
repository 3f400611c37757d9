using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <content>The values of members: each method moves to the value, and answers null for an explicit null.</content>
internal static partial class JsonReading
{
    private const string NotUnicode = "text that is not valid Unicode";

    public static string? String(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? CurrentString(ref reader) : null;

    public static bool? Boolean(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? CurrentBoolean(ref reader) : null;

    public static int? Integer(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? CurrentInteger(ref reader) : null;

    public static long? Long(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? CurrentLong(ref reader) : null;

    public static double? Double(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? CurrentDouble(ref reader) : null;

    public static DateTimeOffset? Timestamp(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? JsonTimestamp.Read(ref reader) : null;

    public static JsonElement? Document(ref Utf8JsonReader reader) => ValueFollows(ref reader) ? JsonElement.ParseValue(ref reader) : null;

    public static T OpenEnum<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T> =>
        ValueFollows(ref reader) ? CurrentOpenEnum<T>(ref reader) : default;

    /// <summary>The open enum that the reader stands on; a known value allocates nothing.</summary>
    public static T CurrentOpenEnum<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T> =>
        T.Create(OpenEnumText<T>(ref reader));

    private static string OpenEnumText<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T> =>
        reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false, HasValueSequence: false } && T.Known(reader.ValueSpan) is { } known
            ? known
            : CurrentString(ref reader);

    private static string CurrentString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Unexpected(ref reader, "a string");
        }

        return Text(ref reader, "a string");
    }

    /// <summary>The string or name that the reader stands on. ASCII, which is nearly everything, needs no counting first.</summary>
    private static string Text(ref Utf8JsonReader reader, string expected)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan))
        {
            return string.Create(reader.ValueSpan.Length, reader.ValueSpan, static (text, ascii) => Ascii.ToUtf16(ascii, text, out _));
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Unexpected(ref reader, expected, NotUnicode);
        }
    }

    private static bool CurrentBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "true or false"),
    };

    private static int CurrentInteger(ref Utf8JsonReader reader)
    {
        const string Expected = "a 32-bit integer";
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Unexpected(ref reader, Expected);
        }

        if (reader.TryGetInt32(out var value))
        {
            return value;
        }

        return JsonInteger.TryRead(ref reader, out var large) && large is >= int.MinValue and <= int.MaxValue
            ? (int)large
            : throw Unexpected(ref reader, Expected, "another number");
    }

    private static long CurrentLong(ref Utf8JsonReader reader)
    {
        const string Expected = "a 64-bit integer";
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Unexpected(ref reader, Expected);
        }

        return reader.TryGetInt64(out var value) || JsonInteger.TryRead(ref reader, out value)
            ? value
            : throw Unexpected(ref reader, Expected, "another number");
    }

    private static double CurrentDouble(ref Utf8JsonReader reader)
    {
        const string Expected = "a number";
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Unexpected(ref reader, Expected);
        }

        return reader.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw Unexpected(ref reader, Expected, "one too large for a double");
    }
}
