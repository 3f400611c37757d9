using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Tracks the path of a reader's current token, such as <c>containerDefinitions[1].name</c>.</summary>
internal sealed class JsonPathTracker
{
    private readonly List<Level> _levels = [];

    /// <summary>The number of open objects and arrays.</summary>
    public int Depth => _levels.Count;

    /// <summary>Whether the innermost level is an array.</summary>
    public bool IsInArray => Depth > 0 && _levels[^1].IsArray;

    /// <summary>Updates the path with the current token.</summary>
    public void Track(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1] = new Level(IsArray: false, Name: GetName(ref reader));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(Depth - 1);
                break;
            default:
                MoveToNextItem();
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    _levels.Add(new Level(IsArray: reader.TokenType == JsonTokenType.StartArray));
                }

                break;
        }
    }

    /// <summary>Moves to the next item if the innermost level is an array.</summary>
    public void MoveToNextItem()
    {
        if (IsInArray)
        {
            _levels[^1] = _levels[^1] with { Index = _levels[^1].Index + 1 };
        }
    }

    /// <summary>Leaves the previous member of an object; the next member has no name yet.</summary>
    public void MoveToNextMember() => _levels[^1] = new Level(IsArray: false);

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

    private static string GetName(ref Utf8JsonReader reader)
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
