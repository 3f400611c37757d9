using System.Text.Json;
using System.Text.Unicode;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads a request record from a body, and says what is wrong with one that cannot be read.</summary>
internal static class RequestBodyReader
{
    public static TRequest Read<TRequest>(ReadOnlySpan<byte> utf8Json)
        where TRequest : class, IEcsModel<TRequest>
    {
        ValidateSyntax(utf8Json);
        try
        {
            return EcsJson.Deserialize<TRequest>(utf8Json);
        }
        catch (JsonException mismatch)
        {
            throw new InvalidParameterException($"The request does not fit the operation: {MessageSanitizer.Sanitize(mismatch.Message, maxLength: 1000)}");
        }
        catch (InvalidOperationException)
        {
            // The reader's own word for text that holds half of a surrogate pair.
            throw new ClientException("The request holds text that is not valid Unicode.");
        }
    }

    private static void ValidateSyntax(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.IsEmpty)
        {
            throw new ClientException("The request has no body; one without members is '{}'.");
        }

        if (!Utf8.IsValid(utf8Json))
        {
            throw new ClientException("The request body is not valid UTF-8.");
        }

        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            while (reader.Read())
            {
                // Reading to the end is the check.
            }
        }
        catch (JsonException broken)
        {
            throw new ClientException(
                $"The request is not valid JSON, at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}"
                + " of that line.");
        }
    }
}
