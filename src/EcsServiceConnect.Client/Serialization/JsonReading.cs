using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// What generated readers are made of. A method that reads a value moves the reader onto it first; explicit null is
/// absence. What the record does not expect throws <see cref="UnexpectedJsonException"/>.
/// </summary>
internal static partial class JsonReading
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>What an absent map reads as, where it is only received.</summary>
    public static IReadOnlyDictionary<string, string> EmptyMap => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Makes a reader that stands on the first token.</summary>
    public static Utf8JsonReader Open(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(WithoutByteOrderMark(utf8Json));
        Advance(ref reader);
        return reader;
    }

    /// <summary>Takes away the byte order mark that some editors put before a file's text.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;

    /// <summary>Makes sure that the reader stands on the start of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, "an object");
        }
    }

    /// <summary>Moves to the name of the next member; false at the end of the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>The name that the reader stands on. Only an escaped name, or one over several segments, is copied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> MemberName(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? CopyName(ref reader) : reader.ValueSpan;

    /// <summary>Skips the value of the member that the reader stands on.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw Incomplete(ref reader);
        }
    }

    /// <summary>Moves to a member's value; false if it is null, which means absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ValueFollows(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.Null;
    }

    /// <summary>An error for the token that the reader stands on.</summary>
    public static UnexpectedJsonException Unexpected(ref Utf8JsonReader reader, string expected) =>
        Unexpected(ref reader, expected, JsonExceptionFactory.DescribeToken(reader.TokenType));

    private static UnexpectedJsonException Unexpected(ref Utf8JsonReader reader, string expected, string found) =>
        new(reader.TokenStartIndex, expected, found);

    private static UnexpectedJsonException Incomplete(ref Utf8JsonReader reader) =>
        new(reader.BytesConsumed, "the JSON to go on", "its end");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw Incomplete(ref reader);
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
            throw Unexpected(ref reader, "a member's name", NotUnicode);
        }
    }
}
