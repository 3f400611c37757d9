using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Explains where text stops being JSON. The framework's own message quotes the text, which may be a secret; this one
/// names kinds only.
/// </summary>
internal static class MalformedJsonClassifier
{
    private const int MaxDepth = 64;
    private const string SomethingElse = "something else";

    /// <summary>Says what was expected and found after the last good token, and moves the path there.</summary>
    /// <param name="json">The whole text.</param>
    /// <param name="token">The last good token.</param>
    /// <param name="end">Where it ended; a name ends after its colon.</param>
    /// <param name="path">The path of that token.</param>
    public static (string Expected, string Found) Classify(ReadOnlySpan<byte> json, JsonTokenType token, int end, JsonPathTracker path)
    {
        var start = SkipBlank(json, end);
        var hasComma = start < json.Length && json[start] == ',';
        start = hasComma ? SkipBlank(json, start + 1) : start;
        if (start >= json.Length)
        {
            return token == JsonTokenType.None ? ("an object", "nothing") : ("the JSON to go on", "the end of the text");
        }

        if (json[start] == '/')
        {
            return ("JSON without comments", "a comment");
        }

        if (token == JsonTokenType.PropertyName)
        {
            return Value(json[start]);
        }

        if (path.Depth == 0)
        {
            return token == JsonTokenType.None ? Value(json[start]) : ("the end of the text", "more of it");
        }

        if (!hasComma && token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return path.IsInArray ? ("a comma or the end of the array", SomethingElse) : ("a comma or the end of the object", SomethingElse);
        }

        if (path.IsInArray)
        {
            path.NextItem();
            return hasComma && json[start] == ']' ? ("another item after the comma", "the end of the array") : Value(json[start]);
        }

        path.NextMember();
        return json[start] switch
        {
            (byte)'}' => ("another member after the comma", "the end of the object"),
            (byte)'"' => ("a member's name, a colon and a value", SomethingElse),
            _ => ("a member's name in double quotes", SomethingElse),
        };

        (string Expected, string Found) Value(byte first) => first switch
        {
            (byte)'"' => ("a string", "a malformed or unfinished one"),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ("a number", "a malformed one"),
            (byte)'t' or (byte)'f' or (byte)'n' => ("true, false or null", "another word"),
            (byte)'{' or (byte)'[' when path.Depth >= MaxDepth => ($"at most {MaxDepth} levels of nesting", "more"),
            (byte)'}' => ("a value", "the end of the object"),
            _ => ("a value", SomethingElse),
        };
    }

    private static int SkipBlank(ReadOnlySpan<byte> json, int start)
    {
        var blank = json[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return blank < 0 ? json.Length : start + blank;
    }
}
