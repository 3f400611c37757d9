using System.Text.Json;
using System.Text.Unicode;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads a request record from a body, and reports what is wrong with a body that cannot be read.</summary>
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
        catch (JsonException exception)
        {
            // The code that the JSON protocols of AWS have for it: https://github.com/aws-actions/amazon-ecs-deploy-task-definition/issues/587
            throw new EcsServiceException(
                "SerializationException",
                $"The request does not fit the operation: {MessageSanitizer.Sanitize(exception.Message, maxLength: 1000)}");
        }
        catch (InvalidOperationException)
        {
            // The JSON reader throws this for text that contains half of a surrogate pair.
            throw new ClientException("The request contains text that is not valid Unicode.");
        }
    }

    /// <summary>Reads a request that was accepted before, so that nothing is wrong with it.</summary>
    /// <exception cref="JsonException">It is not a request of the operation after all.</exception>
    public static TRequest ReadAccepted<TRequest>(ReadOnlySpan<byte> utf8Json)
        where TRequest : class, IEcsModel<TRequest>
    {
        var reader = new Utf8JsonReader(utf8Json, Journal.ReaderOptions);
        reader.Read();
        return TRequest.ReadJson(ref reader);
    }

    private static void ValidateSyntax(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.IsEmpty)
        {
            throw new ClientException("The request has no body. The body of a request without members is '{}'.");
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
                // Reading to the end validates the syntax.
            }
        }
        catch (JsonException exception)
        {
            throw new ClientException(
                $"The request is not valid JSON, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}"
                + " of that line.");
        }
    }
}
