using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <content>Reads lists into arrays of exactly their size, and maps. Null items are dropped, and an explicit null list is null.</content>
internal static partial class JsonModelReader
{
    private delegate T ItemReader<T>(ref Utf8JsonReader reader);

    public static T[]? ReadShapes<T>(ref Utf8JsonReader reader)
        where T : class, IEcsModel<T>
    {
        if (!MoveToArray(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<T>);
        while (MoveToNextItem(ref reader))
        {
            items.Add(T.ReadJson(ref reader));
        }

        return items.ToArray();
    }

    public static T[]? ReadOpenEnums<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T>
    {
        if (!MoveToArray(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<T>);
        while (MoveToNextItem(ref reader))
        {
            items.Add(ReadCurrentOpenEnum<T>(ref reader));
        }

        return items.ToArray();
    }

    public static string[]? ReadStrings(ref Utf8JsonReader reader) => ReadItems(ref reader, ReadCurrentString);

    public static bool[]? ReadBooleans(ref Utf8JsonReader reader) => ReadItems(ref reader, ReadCurrentBoolean);

    public static int[]? ReadIntegers(ref Utf8JsonReader reader) => ReadItems(ref reader, ReadCurrentInteger);

    public static long[]? ReadLongs(ref Utf8JsonReader reader) => ReadItems(ref reader, ReadCurrentLong);

    public static double[]? ReadDoubles(ref Utf8JsonReader reader) => ReadItems(ref reader, ReadCurrentDouble);

    public static DateTimeOffset[]? ReadTimestamps(ref Utf8JsonReader reader) => ReadItems(ref reader, JsonTimestamp.Read);

    public static IReadOnlyDictionary<string, string>? ReadMap(ref Utf8JsonReader reader) => ReadEntries(ref reader, ReadCurrentString);

    public static IReadOnlyDictionary<string, T>? ReadShapeMap<T>(ref Utf8JsonReader reader)
        where T : class, IEcsModel<T> =>
        ReadEntries(ref reader, static (ref Utf8JsonReader reader) => T.ReadJson(ref reader));

    /// <summary>Adds the current member, which its record does not declare, to those that it keeps.</summary>
    /// <param name="reader">The reader, on the name of the member.</param>
    /// <param name="members">The members so far; null before the first. A null is absent here, too.</param>
    public static IReadOnlyDictionary<string, JsonElement> AddMember(ref Utf8JsonReader reader, IReadOnlyDictionary<string, JsonElement>? members)
    {
        var map = members as Dictionary<string, JsonElement> ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var name = ReadText(ref reader, "a member's name");
        if (ReadDocument(ref reader) is { } value)
        {
            map[name] = value;
        }

        return map;
    }

    /// <summary>Reads an object whose keys are data. Null members are dropped, and of several members with one name the last wins.</summary>
    private static Dictionary<string, T>? ReadEntries<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        if (!MoveToValue(ref reader))
        {
            return null;
        }

        ExpectObject(ref reader);
        var entries = default(ListBuilder<KeyValuePair<string, T>>);
        while (MoveToNextMember(ref reader))
        {
            var key = ReadText(ref reader, "a member's name");
            if (MoveToValue(ref reader))
            {
                entries.Add(new(key, read(ref reader)));
            }
        }

        var items = entries.ToArray();
        var map = new Dictionary<string, T>(items.Length);
        foreach (var (key, value) in items)
        {
            map[key] = value;
        }

        return map;
    }

    private static T[]? ReadItems<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        if (!MoveToArray(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<T>);
        while (MoveToNextItem(ref reader))
        {
            items.Add(read(ref reader));
        }

        return items.ToArray();
    }

    private static bool MoveToArray(ref Utf8JsonReader reader)
    {
        if (!MoveToValue(ref reader))
        {
            return false;
        }

        return reader.TokenType == JsonTokenType.StartArray ? true : throw CreateUnexpected(ref reader, "an array");
    }

    /// <summary>Moves to the next item that is not null.</summary>
    /// <returns>False at the end of the array.</returns>
    private static bool MoveToNextItem(ref Utf8JsonReader reader)
    {
        do
        {
            Advance(ref reader);
        }
        while (reader.TokenType == JsonTokenType.Null);

        return reader.TokenType != JsonTokenType.EndArray;
    }
}
