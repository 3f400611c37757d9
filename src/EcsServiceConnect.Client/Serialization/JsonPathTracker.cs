using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Follows a reader and knows the path of where it stands, such as <c>containerDefinitions[1].name</c>.</summary>
internal sealed class JsonPathTracker
{
    private readonly List<Level> _levels = [];

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth => _levels.Count;

    /// <summary>True if the innermost level is an array.</summary>
    public bool IsInArray => Depth > 0 && _levels[^1].IsArray;

    /// <summary>Takes in the token that the reader stands on.</summary>
    public void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1] = new Level(IsArray: false, Name: NameOf(ref reader));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(Depth - 1);
                break;
            default:
                NextItem();
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    _levels.Add(new Level(IsArray: reader.TokenType == JsonTokenType.StartArray));
                }

                break;
        }
    }

    /// <summary>In an array, goes on to the next item.</summary>
    public void NextItem()
    {
        if (IsInArray)
        {
            _levels[^1] = _levels[^1] with { Index = _levels[^1].Index + 1 };
        }
    }

    /// <summary>In an object, forgets the member before, because the next one has no name yet.</summary>
    public void NextMember() => _levels[^1] = new Level(IsArray: false);

    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var level in _levels)
        {
            if (level.Index >= 0)
            {
                path.Append('[').Append(level.Index).Append(']');
            }
            else if (level.Name is { } name)
            {
                if (name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
                {
                    path.Append(path.Length == 0 ? "" : ".").Append(name);
                }
                else
                {
                    path.Append("['").Append(name).Append("']");
                }
            }
        }

        return path.ToString();
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private readonly record struct Level(bool IsArray, int Index = -1, string? Name = null);
}
