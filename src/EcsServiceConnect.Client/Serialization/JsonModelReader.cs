using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Reads JSON for the generated readers. A method that reads a value first moves the reader onto it; an explicit null is absence.
/// Values that the record does not expect throw <see cref="UnexpectedJsonException"/>.
/// </summary>
internal static partial class JsonModelReader
{
    /// <summary>Any depth: what is nested too deep is in a member that nobody knows, and is skipped without recursion.</summary>
    public static JsonReaderOptions Options { get; } = new() { MaxDepth = int.MaxValue };

    /// <summary>How deep a document may be nested. The framework's time for one grows with the square of its depth.</summary>
    private const int MaxDocumentDepth = 1000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The value of an absent map that is only received.</summary>
    public static IReadOnlyDictionary<string, string> EmptyMap => GetEmptyMap<string>();

    /// <summary>Gets the value of an absent map that is only received.</summary>
    public static IReadOnlyDictionary<string, T> GetEmptyMap<T>() => ReadOnlyDictionary<string, T>.Empty;

    /// <summary>Reads a record from the whole of a text.</summary>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IEcsModel<T>
    {
        var json = TrimByteOrderMark(utf8Json);
        try
        {
            var reader = CreateReader(json);
            var value = T.ReadJson(ref reader);
            reader.Read(); // The reader throws if more text follows.
            return value;
        }
        catch (JsonException problem)
        {
            throw JsonExceptionFactory.Create(json, problem);
        }
    }

    /// <summary>Reads any JSON.</summary>
    /// <exception cref="JsonException">The text is not valid JSON, or nested deeper than 1000 levels.</exception>
    public static JsonElement ReadElement(ReadOnlySpan<byte> utf8Json)
    {
        var json = TrimByteOrderMark(utf8Json);
        try
        {
            return JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDocumentDepth });
        }
        catch (JsonException problem)
        {
            // The framework's own message quotes the text, which may contain secrets.
            throw JsonExceptionFactory.Create(json, problem);
        }
    }

    /// <summary>Creates a reader on the first token.</summary>
    public static Utf8JsonReader CreateReader(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(TrimByteOrderMark(utf8Json), Options);
        Advance(ref reader);
        return reader;
    }

    /// <summary>Removes the byte order mark that some editors put before a file's text.</summary>
    public static ReadOnlySpan<byte> TrimByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;

    /// <summary>Throws unless the current token starts an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ExpectObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw CreateUnexpected(ref reader, "an object");
        }
    }

    /// <summary>Moves to the name of the next member.</summary>
    /// <returns>False at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MoveToNextMember(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Gets the current name. It is copied only if it is escaped or spans several segments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> GetMemberName(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? CopyName(ref reader) : reader.ValueSpan;

    /// <summary>Skips the value of the current member.</summary>
    public static void SkipValue(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw CreateIncomplete(ref reader);
        }
    }

    /// <summary>Moves to the value of a member.</summary>
    /// <returns>False if it is null, which means absent.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MoveToValue(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.Null;
    }

    /// <summary>Creates the exception for an unexpected current token.</summary>
    public static UnexpectedJsonException CreateUnexpected(ref Utf8JsonReader reader, string expected) =>
        CreateUnexpected(ref reader, expected, JsonExceptionFactory.DescribeToken(reader.TokenType));

    private static UnexpectedJsonException CreateUnexpected(ref Utf8JsonReader reader, string expected, string found) =>
        new(reader.TokenStartIndex, expected, found);

    private static UnexpectedJsonException CreateIncomplete(ref Utf8JsonReader reader) =>
        new(reader.BytesConsumed, "the JSON to go on", "its end");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw CreateIncomplete(ref reader);
        }
    }

    private static byte[] CopyName(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var name = new byte[length];
        try
        {
            return name[..reader.CopyString(name)];
        }
        catch (InvalidOperationException)
        {
            throw CreateUnexpected(ref reader, "a member's name", NotUnicode);
        }
    }
}
