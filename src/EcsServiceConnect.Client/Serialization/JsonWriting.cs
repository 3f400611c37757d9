using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>What generated writers are made of: each method writes one member, or nothing if it is absent.</summary>
internal static class JsonWriting
{
    public static void String(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void Boolean(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } present)
        {
            writer.WriteBoolean(name, present);
        }
    }

    public static void Integer(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }

    public static void Long(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }

    public static void Double(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }

    public static void Timestamp(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            writer.WritePropertyName(name);
            JsonTimestamp.Write(writer, present);
        }
    }

    public static void Document(Utf8JsonWriter writer, JsonEncodedText name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } present)
        {
            writer.WritePropertyName(name);
            present.WriteTo(writer);
        }
    }

    public static void OpenEnum<T>(Utf8JsonWriter writer, JsonEncodedText name, T value)
        where T : struct, IOpenEnum<T>
    {
        if (value.HasValue)
        {
            writer.WriteString(name, value.Value);
        }
    }

    public static void Shape<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : class, IEcsModel<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }

    public static void Shapes<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? items)
        where T : class, IEcsModel<T> =>
        Items(writer, name, items, static (writer, item) => item.WriteJson(writer));

    public static void OpenEnums<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? items)
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

    public static void Strings(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<string>? items) =>
        Items(writer, name, items, static (writer, item) => writer.WriteStringValue(item));

    public static void Booleans(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<bool>? items) =>
        Items(writer, name, items, static (writer, item) => writer.WriteBooleanValue(item));

    public static void Integers(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<int>? items) =>
        Items(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void Longs(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<long>? items) =>
        Items(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void Doubles(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<double>? items) =>
        Items(writer, name, items, static (writer, item) => writer.WriteNumberValue(item));

    public static void Timestamps(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<DateTimeOffset>? items) =>
        Items(writer, name, items, JsonTimestamp.Write);

    public static void Map(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        if (map is Dictionary<string, string> usual)
        {
            // Its own enumerator is not boxed.
            foreach (var (key, value) in usual)
            {
                String(writer, key, value);
            }
        }
        else
        {
            foreach (var (key, value) in map)
            {
                String(writer, key, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void String(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a list; items that are null, which the annotations forbid, are left out as they are in reading.</summary>
    private static void Items<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
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
