using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Writes JSON for the generated writers. Each method writes one member, or nothing if it is absent.</summary>
internal static class JsonModelWriter
{
    /// <summary>Names are plain text, of which there is nothing to report.</summary>
    private static readonly ValidatingJsonEncoder _nameEncoder = new(static () => { });

    /// <summary>Encodes the name of a member.</summary>
    public static JsonEncodedText EncodeName(string name) => JsonEncodedText.Encode(name, _nameEncoder);

    /// <summary>Whether a writer writes an event, which has a form of its own (<see cref="IEventModel"/>).</summary>
    public static bool WritesEvent(Utf8JsonWriter writer) => writer.Options.Encoder is ValidatingJsonEncoder { IsEvent: true };

    /// <summary>Selects the name of a member that is called otherwise in events.</summary>
    public static JsonEncodedText SelectName(Utf8JsonWriter writer, JsonEncodedText name, JsonEncodedText eventName) =>
        WritesEvent(writer) ? eventName : name;

    public static void WriteString(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } present)
        {
            writer.WriteBoolean(name, present);
        }
    }

    public static void WriteInteger(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }

    public static void WriteLong(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }

    public static void WriteUnsignedLong(Utf8JsonWriter writer, JsonEncodedText name, ulong? value)
    {
        if (value is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }

    public static void WriteDouble(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value is { } present)
        {
            // The name is written first, so that the path of a number that is not finite is known.
            writer.WritePropertyName(name);
            writer.WriteNumberValue(present);
        }
    }

    public static void WriteTimestamp(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            writer.WritePropertyName(name);
            JsonTimestamp.Write(writer, present);
        }
    }

    public static void WriteTextTimestamp(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            writer.WritePropertyName(name);
            JsonTimestamp.WriteText(writer, present);
        }
    }

    public static void WriteDocument(Utf8JsonWriter writer, JsonEncodedText name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } present)
        {
            writer.WritePropertyName(name);
            present.WriteTo(writer);
        }
    }

    public static void WriteOpenEnum<T>(Utf8JsonWriter writer, JsonEncodedText name, T value)
        where T : struct, IOpenEnum<T>
    {
        if (value.HasValue)
        {
            writer.WriteString(name, value.Value);
        }
    }

    public static void WriteShape<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : class, IEcsModel<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }

    /// <summary>Writes the members of a record among those of the current object.</summary>
    public static void WriteInlined<T>(Utf8JsonWriter writer, T? value)
        where T : class, IEcsModel<T>
    {
        if (value is null)
        {
            return;
        }

        using var buffer = new PooledBufferWriter();
        using (var inner = new Utf8JsonWriter(buffer, writer.Options))
        {
            value.WriteJson(inner);
        }

        foreach (var member in JsonElement.Parse(buffer.Written.Span).EnumerateObject())
        {
            member.WriteTo(writer);
        }
    }

    public static void WriteShapes<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? items)
        where T : class, IEcsModel<T> =>
        WriteItems(writer, name, items, static (writer, item) => item.WriteJson(writer));

    public static void WriteOpenEnums<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? items)
        where T : struct, IOpenEnum<T>
    {
        if (items is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].HasValue)
            {
                writer.WriteStringValue(items[i].Value);
            }
        }

        writer.WriteEndArray();
    }

    public static void WriteStrings(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<string>? items) =>
        WriteItems(writer, name, items, static (writer, item) => writer.WriteStringValue(item));

    public static void WriteBooleans(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<bool>? items) =>
        WriteItems(writer, name, items, static (writer, item) => writer.WriteBooleanValue(item));

    public static void WriteIntegers(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<int>? items) =>
        WriteItems(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void WriteLongs(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<long>? items) =>
        WriteItems(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void WriteDoubles(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<double>? items) =>
        WriteItems(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void WriteTimestamps(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<DateTimeOffset>? items) =>
        WriteItems(writer, name, items, JsonTimestamp.Write);

    public static void WriteUnsignedLongs(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<ulong>? items) =>
        WriteItems(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void WriteMap(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, string>? map) =>
        WriteEntries(writer, name, map, static (writer, value) => writer.WriteStringValue(value));

    public static void WriteUnsignedLongMap(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, ulong>? map) =>
        WriteEntries(writer, name, map, static (writer, value) => writer.WriteNumberValue(value));

    public static void WriteShapeMap<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, T>? map)
        where T : class, IEcsModel<T> =>
        WriteEntries(writer, name, map, static (writer, value) => value.WriteJson(writer));

    /// <summary>Writes the members that a record keeps without declaring them.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> members)
    {
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static void WriteEntries<T>(
        Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, T>? map, Action<Utf8JsonWriter, T> write)
    {
        if (map is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        if (map is Dictionary<string, T> dictionary)
        {
            // The enumerator of the dictionary itself is not boxed.
            foreach (var (key, value) in dictionary)
            {
                WriteEntry(writer, key, value, write);
            }
        }
        else
        {
            foreach (var (key, value) in map)
            {
                WriteEntry(writer, key, value, write);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteEntry<T>(Utf8JsonWriter writer, string key, T? value, Action<Utf8JsonWriter, T> write)
    {
        if (value is not null)
        {
            writer.WritePropertyName(key);
            write(writer, value);
        }
    }

    /// <summary>Writes a list. Null items, which the annotations forbid, are left out as in reading.</summary>
    private static void WriteItems<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
            {
                write(writer, item);
            }
        }

        writer.WriteEndArray();
    }
}
