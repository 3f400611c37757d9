using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Creates the exceptions for JSON that cannot be read. It reads the text a second time, up to the mistake, so that the readers need
/// not track paths and lines.
/// </summary>
internal static class JsonExceptionFactory
{
    /// <summary>Creates the exception for the caller from the exception of a reader.</summary>
    public static JsonException Create(ReadOnlySpan<byte> utf8Json, JsonException exception)
    {
        var unexpected = exception as UnexpectedJsonException;
        var path = new JsonPathTracker();
        var reader = new Utf8JsonReader(utf8Json, JsonModelReader.Options);
        var token = JsonTokenType.None;
        var end = 0;
        try
        {
            while (reader.Read())
            {
                path.Track(ref reader);
                if (unexpected is not null && reader.BytesConsumed > unexpected.Offset)
                {
                    return CreateAt(utf8Json, (int)unexpected.Offset, path, unexpected.Expected, unexpected.Found);
                }

                token = reader.TokenType;
                end = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException malformed)
        {
            var (expected, found) = MalformedJsonClassifier.Classify(utf8Json, token, end, path);
            return CreateAt(utf8Json, GetOffset(utf8Json, malformed), path, expected, found);
        }

        return exception;
    }

    /// <summary>Creates the exception for problems in the order of their offsets: a line for each, and the place of the first.</summary>
    public static JsonException Create(ReadOnlySpan<byte> utf8Json, IReadOnlyList<JsonProblem> problems)
    {
        var paths = JsonPathTracker.FindPaths(utf8Json, [.. problems.Select(static problem => problem.Offset)]);
        var lines = new List<string>();
        foreach (var (problem, path) in problems.Zip(paths))
        {
            lines.Add(Describe(path, problem.Description, Locate(utf8Json, (int)problem.Offset)));
        }

        return Create(string.Join('\n', lines), paths[0], Locate(utf8Json, (int)problems[0].Offset));
    }

    /// <summary>Creates the exception for a problem of text that is not well-formed, so that no path can be found.</summary>
    public static JsonException CreateMalformed(ReadOnlySpan<byte> utf8Json, JsonProblem problem)
    {
        var position = Locate(utf8Json, (int)problem.Offset);
        return Create(Describe("", problem.Description, position), "", position);
    }

    /// <summary>Names the kind of a token, never its value.</summary>
    public static string DescribeToken(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };

    private static JsonException CreateAt(ReadOnlySpan<byte> utf8Json, int offset, JsonPathTracker path, string expected, string found)
    {
        var position = Locate(utf8Json, offset);
        var location = path.ToString();
        return Create(Describe(location, $"expected {expected}, found {found}", position), location, position);
    }

    private static JsonException Create(string message, string path, JsonPosition position) =>
        new(message, path, position.Line, position.BytesInLine);

    /// <summary>Describes a problem; lines and columns are counted from 1, as editors do.</summary>
    private static string Describe(string path, string problem, JsonPosition position) =>
        $"{JsonPathTracker.Describe(path)}: {problem} (line {position.Line + 1}, column {position.Column + 1}).";

    private static JsonPosition Locate(ReadOnlySpan<byte> utf8Json, int offset)
    {
        var before = utf8Json[..offset];
        var inLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new JsonPosition(before.Count((byte)'\n'), inLine.Length, Encoding.UTF8.GetCharCount(inLine));
    }

    /// <summary>Gets the offset of the line and position that an exception states.</summary>
    public static int GetOffset(ReadOnlySpan<byte> utf8Json, JsonException malformed)
    {
        var start = 0;
        for (var line = malformed.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8Json[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + (malformed.BytePositionInLine ?? 0), utf8Json.Length);
    }

    /// <summary>A position in text, counted from 0.</summary>
    private readonly record struct JsonPosition(int Line, int BytesInLine, int Column);
}
