using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>
/// Reads an object that is the value of a member of another one, so that lines and columns stay those of the file. The JSON must be valid.
/// </summary>
internal static class WrappedJson
{
    /// <summary>Finds where the object begins that a member of the top is, or the only object in the list that it is.</summary>
    /// <returns>The offset; null if there is no such member, or it is something else.</returns>
    /// <exception cref="JsonException">The member is a list without exactly one item.</exception>
    public static int? FindObject(ReadOnlySpan<byte> json, string name)
    {
        var reader = JsonModelReader.CreateReader(json);
        if (!FindMember(ref reader, name) || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return start;
        }

        var items = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add((int)reader.TokenStartIndex);
            reader.Skip();
        }

        return items is [var item]
            ? item
            : throw JsonExceptionFactory.Create(json, [new JsonProblem(start, $"expected one item, found {items.Count}")]);
    }

    /// <summary>Whether the top has a member.</summary>
    public static bool HasMember(ReadOnlySpan<byte> json, string name)
    {
        var reader = JsonModelReader.CreateReader(json);
        return FindMember(ref reader, name);
    }

    /// <summary>Gets the JSON up to the end of an object, with everything before the object replaced by spaces. Lines stay lines.</summary>
    public static byte[] Extract(ReadOnlySpan<byte> json, int start)
    {
        var reader = JsonModelReader.CreateReader(json[start..]);
        reader.Skip();
        var extracted = json[..(start + (int)reader.BytesConsumed)].ToArray();
        foreach (ref var character in extracted.AsSpan(0, start))
        {
            character = character is (byte)'\n' or (byte)'\r' ? character : (byte)' ';
        }

        return extracted;
    }

    /// <summary>Reports members of the top that are not among the known ones.</summary>
    /// <exception cref="JsonException">There are such members.</exception>
    public static void ThrowIfUnknown(ReadOnlySpan<byte> json, string[] known)
    {
        var problems = new List<JsonProblem>();
        var reader = JsonModelReader.CreateReader(json);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonPathTracker.GetName(ref reader);
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                var hint = NearestName.Find(name, known) is { } nearest ? $", did you mean '{nearest}'?" : "";
                problems.Add(new JsonProblem(reader.TokenStartIndex, "unknown member" + hint));
            }

            reader.Read();
            reader.Skip();
        }

        if (problems.Count > 0)
        {
            throw JsonExceptionFactory.Create(json, problems);
        }
    }

    /// <summary>Moves the reader to the value of a member of the top.</summary>
    private static bool FindMember(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMember = reader.ValueTextEquals(name);
            reader.Read();
            if (isMember)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
