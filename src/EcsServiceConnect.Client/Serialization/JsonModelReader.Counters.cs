using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <content>
/// Reads the counters of a container runtime. It writes -1 or text such as <c>max</c> where there is no limit, and what else it writes
/// depends on its version: a value that is no such number is absent, like null, and the others are read.
/// </content>
internal static partial class JsonModelReader
{
    public static int? ReadTolerantInteger(ref Utf8JsonReader reader) =>
        MoveToNumber(ref reader)
        && (reader.TryGetInt64(out var value) || JsonInteger.TryRead(ref reader, out value))
        && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

    public static double? ReadTolerantDouble(ref Utf8JsonReader reader) =>
        MoveToNumber(ref reader) && reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    public static ulong? ReadUnsignedLong(ref Utf8JsonReader reader) => MoveToNumber(ref reader) ? ReadCurrentUnsignedLong(ref reader) : null;

    public static ulong[]? ReadUnsignedLongs(ref Utf8JsonReader reader)
    {
        if (!MoveToArray(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<ulong>);
        while (MoveToNextItem(ref reader))
        {
            if (IsNumber(ref reader) && ReadCurrentUnsignedLong(ref reader) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToArray();
    }

    public static IReadOnlyDictionary<string, ulong>? ReadUnsignedLongMap(ref Utf8JsonReader reader)
    {
        if (!MoveToValue(ref reader))
        {
            return null;
        }

        ExpectObject(ref reader);
        var map = new Dictionary<string, ulong>();
        while (MoveToNextMember(ref reader))
        {
            var key = ReadText(ref reader, "a member's name");
            if (ReadUnsignedLong(ref reader) is { } value)
            {
                map[key] = value;
            }
        }

        return map;
    }

    private static bool MoveToNumber(ref Utf8JsonReader reader) => MoveToValue(ref reader) && IsNumber(ref reader);

    /// <summary>Whether the current value is a number. What is none is skipped.</summary>
    private static bool IsNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return true;
        }

        SkipValue(ref reader);
        return false;
    }

    /// <summary>
    /// Reads the current number; null if it is negative. One beyond 64 bits is the largest, which stands for "no limit" and which some write
    /// rounded; a fraction is dropped.
    /// </summary>
    private static ulong? ReadCurrentUnsignedLong(ref Utf8JsonReader reader)
    {
        if (reader.TryGetUInt64(out var value))
        {
            return value;
        }

        return reader.TryGetDouble(out var number) && number >= 0 ? number >= ulong.MaxValue ? ulong.MaxValue : (ulong)number : null;
    }
}
