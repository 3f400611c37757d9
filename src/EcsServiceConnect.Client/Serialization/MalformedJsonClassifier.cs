using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Explains why text is malformed JSON. The framework's message quotes the text, which may be a secret; this message names kinds only.
/// </summary>
internal static class MalformedJsonClassifier
{
    private const string SomethingElse = "something else";

    /// <summary>Determines what was expected and found after the last valid token, and moves the path there.</summary>
    /// <param name="json">The whole text.</param>
    /// <param name="token">The last valid token.</param>
    /// <param name="end">The end of that token; a name ends after its colon.</param>
    /// <param name="path">The path of that token.</param>
    public static (string Expected, string Found) Classify(ReadOnlySpan<byte> json, JsonTokenType token, int end, JsonPathTracker path)
    {
        var start = SkipWhitespace(json, end);
        var hasComma = start < json.Length && json[start] == ',';
        start = hasComma ? SkipWhitespace(json, start + 1) : start;
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
            path.MoveToNextItem();
            return hasComma && json[start] == ']' ? ("another item after the comma", "the end of the array") : Value(json[start]);
        }

        path.MoveToNextMember();
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
            (byte)'}' => ("a value", "the end of the object"),
            _ => ("a value", SomethingElse),
        };
    }

    private static int SkipWhitespace(ReadOnlySpan<byte> json, int start)
    {
        var offset = json[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return offset < 0 ? json.Length : start + offset;
    }
}
