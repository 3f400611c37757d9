using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <content>Lists and maps: arrays of exactly their size; null items are dropped, an explicit null list is null.</content>
internal static partial class JsonReading
{
    private delegate T ItemReader<T>(ref Utf8JsonReader reader);

    public static T[]? Shapes<T>(ref Utf8JsonReader reader)
        where T : class, IEcsModel<T>
    {
        if (!ArrayFollows(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<T>);
        while (NextItem(ref reader))
        {
            items.Add(T.ReadJson(ref reader));
        }

        return items.ToArray();
    }

    public static T[]? OpenEnums<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum<T>
    {
        if (!ArrayFollows(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<T>);
        while (NextItem(ref reader))
        {
            items.Add(CurrentOpenEnum<T>(ref reader));
        }

        return items.ToArray();
    }

    public static string[]? Strings(ref Utf8JsonReader reader) => Items(ref reader, CurrentString);

    public static bool[]? Booleans(ref Utf8JsonReader reader) => Items(ref reader, CurrentBoolean);

    public static int[]? Integers(ref Utf8JsonReader reader) => Items(ref reader, CurrentInteger);

    public static long[]? Longs(ref Utf8JsonReader reader) => Items(ref reader, CurrentLong);

    public static double[]? Doubles(ref Utf8JsonReader reader) => Items(ref reader, CurrentDouble);

    public static DateTimeOffset[]? Timestamps(ref Utf8JsonReader reader) => Items(ref reader, JsonTimestamp.Read);

    /// <summary>Reads an object of strings; members that are null are dropped, of two of one name the last wins.</summary>
    public static IReadOnlyDictionary<string, string>? Map(ref Utf8JsonReader reader)
    {
        if (!ValueFollows(ref reader))
        {
            return null;
        }

        StartObject(ref reader);
        var entries = default(ListBuilder<KeyValuePair<string, string>>);
        while (NextMember(ref reader))
        {
            var key = Text(ref reader, "a member's name");
            if (ValueFollows(ref reader))
            {
                entries.Add(new(key, CurrentString(ref reader)));
            }
        }

        var all = entries.ToArray();
        var map = new Dictionary<string, string>(all.Length);
        foreach (var (key, value) in all)
        {
            map[key] = value;
        }

        return map;
    }

    private static T[]? Items<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        if (!ArrayFollows(ref reader))
        {
            return null;
        }

        var items = default(ListBuilder<T>);
        while (NextItem(ref reader))
        {
            items.Add(read(ref reader));
        }

        return items.ToArray();
    }

    private static bool ArrayFollows(ref Utf8JsonReader reader)
    {
        if (!ValueFollows(ref reader))
        {
            return false;
        }

        return reader.TokenType == JsonTokenType.StartArray ? true : throw Unexpected(ref reader, "an array");
    }

    /// <summary>Moves to the next item that is not null; false at the end of the array.</summary>
    private static bool NextItem(ref Utf8JsonReader reader)
    {
        do
        {
            Advance(ref reader);
        }
        while (reader.TokenType == JsonTokenType.Null);

        return reader.TokenType != JsonTokenType.EndArray;
    }
}
