using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>
/// Reads an object that is the value of a member of another one, so that lines and columns stay those of the file. The JSON must be valid.
/// </summary>
internal static class WrappedJson
{
    /// <summary>Finds where the object begins that a member of the top is, or the only object in the list that it is.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">The member.</param>
    /// <param name="expected">What the object is, for messages.</param>
    /// <returns>The offset; null if there is no such member.</returns>
    /// <exception cref="JsonException">The member is neither, or a list without exactly one item.</exception>
    public static int? FindObject(ReadOnlySpan<byte> json, string name, string expected)
    {
        var reader = JsonModelReader.CreateReader(json);
        return FindMember(ref reader, name) ? GetObject(ref reader, json, expected) : null;
    }

    /// <summary>Gets where the object begins that the top is, or the only object in the list that it is.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="expected">What the object is, for messages.</param>
    /// <exception cref="JsonException">The top is neither, or a list without exactly one item.</exception>
    public static int GetTop(ReadOnlySpan<byte> json, string expected)
    {
        var reader = JsonModelReader.CreateReader(json);
        return GetObject(ref reader, json, expected);
    }

    /// <summary>Gets the kind of a member of the top; <see cref="JsonTokenType.None"/> if there is none.</summary>
    public static JsonTokenType GetKind(ReadOnlySpan<byte> json, string name)
    {
        var reader = JsonModelReader.CreateReader(json);
        return FindMember(ref reader, name) ? reader.TokenType : JsonTokenType.None;
    }

    /// <summary>Finds the offset of the first member of the top that has one of the names; null if none has.</summary>
    public static long? FindName(ReadOnlySpan<byte> json, string[] names)
    {
        var reader = JsonModelReader.CreateReader(json);
        while (MoveToNextName(ref reader))
        {
            if (names.Contains(JsonPathTracker.GetName(ref reader), StringComparer.Ordinal))
            {
                return reader.TokenStartIndex;
            }
        }

        return null;
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
        while (MoveToNextName(ref reader))
        {
            var name = JsonPathTracker.GetName(ref reader);
            if (!known.Contains(name, StringComparer.Ordinal) && !JsonMemberInspector.IsRemark(name))
            {
                var hint = NearestName.Find(name, known) is { } nearest ? $", did you mean '{nearest}'?" : "";
                problems.Add(new JsonProblem(reader.TokenStartIndex, "unknown member" + hint));
            }
        }

        if (problems.Count > 0)
        {
            throw JsonExceptionFactory.Create(json, problems);
        }
    }

    private static int GetObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string expected)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = new List<int>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add((int)reader.TokenStartIndex);
                reader.Skip();
            }

            if (items is not [var item])
            {
                throw JsonExceptionFactory.Create(json, [new JsonProblem(start, $"expected one item, found {items.Count}")]);
            }

            start = item;
            reader = JsonModelReader.CreateReader(json[start..]);
        }

        return reader.TokenType == JsonTokenType.StartObject
            ? start
            : throw JsonExceptionFactory.Create(
                json, [new JsonProblem(start, $"expected {expected}, found {JsonExceptionFactory.DescribeToken(reader.TokenType)}")]);
    }

    /// <summary>Moves the reader to the value of a member of the top.</summary>
    private static bool FindMember(ref Utf8JsonReader reader, string name)
    {
        while (MoveToNextName(ref reader))
        {
            if (reader.ValueTextEquals(name))
            {
                return reader.Read();
            }
        }

        return false;
    }

    /// <summary>Moves the reader from the start of the top, or the name of a member, to the next name.</summary>
    private static bool MoveToNextName(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            reader.Skip();
        }
        else if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        return reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
    }
}
