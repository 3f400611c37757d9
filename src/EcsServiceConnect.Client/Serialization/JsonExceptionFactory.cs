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
                if (unexpected is not null && reader.TokenStartIndex >= unexpected.Offset)
                {
                    return CreateAt(utf8Json, (int)reader.TokenStartIndex, path, unexpected.Expected, unexpected.Found);
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
        var before = utf8Json[..offset];
        var line = before.Count((byte)'\n');
        var inLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var location = path.ToString();
        return new JsonException(
            $"{(location.Length == 0 ? "The JSON" : location)}: expected {expected}, found {found} (line {line + 1}, column {Encoding.UTF8.GetCharCount(inLine) + 1}).",
            location,
            line,
            inLine.Length);
    }

    private static int GetOffset(ReadOnlySpan<byte> utf8Json, JsonException malformed)
    {
        var start = 0;
        for (var line = malformed.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8Json[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + (malformed.BytePositionInLine ?? 0), utf8Json.Length);
    }
}
