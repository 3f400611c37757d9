using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Tracks the path of a reader's current token, such as <c>containerDefinitions[1].name</c>.</summary>
internal sealed class JsonPathTracker
{
    /// <summary>Deeper levels are only counted: hostile text can have millions.</summary>
    private const int MaxLevels = 64;

    private readonly List<Level> _levels = [];
    private int _deeperLevels;

    /// <summary>The number of open objects and arrays.</summary>
    public int Depth => _levels.Count + _deeperLevels;

    /// <summary>Whether the innermost level is an array, as far as levels are tracked.</summary>
    public bool IsInArray => _deeperLevels == 0 && Depth > 0 && _levels[^1].IsArray;

    /// <summary>
    /// Finds the paths of the tokens that begin at offsets, or first after them. An offset at the end of JSON that breaks off stands for
    /// the value that would follow.
    /// </summary>
    /// <param name="utf8Json">The JSON, well-formed as far as it goes.</param>
    /// <param name="offsets">The offsets in bytes, in ascending order.</param>
    public static List<string> FindPaths(ReadOnlySpan<byte> utf8Json, IReadOnlyList<long> offsets)
    {
        var paths = new List<string>(offsets.Count);
        var path = new JsonPathTracker();
        var reader = new Utf8JsonReader(utf8Json, isFinalBlock: false, new JsonReaderState(JsonModelReader.Options));
        while (paths.Count < offsets.Count && reader.Read())
        {
            path.Track(ref reader);
            while (paths.Count < offsets.Count && reader.TokenStartIndex >= offsets[paths.Count])
            {
                paths.Add(path.ToString());
            }
        }

        if (paths.Count < offsets.Count)
        {
            path.MoveToNext(reader.TokenType);
            paths.Add(path.ToString());
        }

        return paths;
    }

    /// <summary>Updates the path with the current token.</summary>
    public void Track(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                SetName(GetName(ref reader));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Leave();
                break;
            default:
                MoveToNextItem();
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    Enter(isArray: reader.TokenType == JsonTokenType.StartArray);
                }

                break;
        }
    }

    /// <summary>Names a path in a message, also that of the whole JSON, which is empty.</summary>
    public static string Describe(string path) => path.Length == 0 ? "The JSON" : path;

    /// <summary>Gets the current name, also one that is not valid Unicode.</summary>
    public static string GetName(ref Utf8JsonReader reader)
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

    /// <summary>Moves to the next item if the innermost level is an array.</summary>
    public void MoveToNextItem()
    {
        if (IsInArray)
        {
            _levels[^1] = _levels[^1] with { Index = _levels[^1].Index + 1 };
        }
    }

    /// <summary>Leaves the previous member of an object; the next member has no name yet.</summary>
    public void MoveToNextMember() => SetName(null);

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

    private void SetName(string? name)
    {
        if (_deeperLevels == 0)
        {
            _levels[^1] = new Level(IsArray: false, Name: name);
        }
    }

    private void Enter(bool isArray)
    {
        if (_levels.Count < MaxLevels)
        {
            _levels.Add(new Level(isArray));
        }
        else
        {
            _deeperLevels++;
        }
    }

    private void Leave()
    {
        if (_deeperLevels > 0)
        {
            _deeperLevels--;
        }
        else
        {
            _levels.RemoveAt(_levels.Count - 1);
        }
    }

    /// <summary>Moves to what would follow the last token: the value of a name, the next item, or a member that has no name yet.</summary>
    private void MoveToNext(JsonTokenType last)
    {
        if (IsInArray)
        {
            MoveToNextItem();
        }
        else if (Depth > 0 && last != JsonTokenType.PropertyName)
        {
            MoveToNextMember();
        }
    }

    private readonly record struct Level(bool IsArray, int Index = -1, string? Name = null);
}
