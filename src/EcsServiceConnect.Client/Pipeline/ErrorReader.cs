using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Reads error responses of the service.</summary>
internal static class ErrorReader
{
    private const string UnknownCode = "UnknownError";
    private const string Redacted = "***";
    private static readonly string[] _bodyOpenings = ["{", "[{", "[\"", "<!", "<?", "<html", "<head", "<body", "<error", "<response"];

    /// <summary>
    /// Reads the exception. Its code comes from the body's <c>__type</c>, else its <c>code</c>, else from a header. Null for a
    /// response that is no JSON object and has no code: it did not come from the service.
    /// </summary>
    public static EcsServiceException? TryRead(PipelineContext context, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var isReadable = ErrorBodyReader.TryRead(body, out var code, out var message);
        code ??= ResponseHeaderReader.GetErrorCode(response);
        if (!isReadable && code is null)
        {
            return null;
        }

        code ??= UnknownCode;
        message = MessageSanitizer.Sanitize(RedactSignature(message ?? "", context.Message!));
        var facts = new EcsErrorFacts(
            code,
            message.Length == 0 ? "The service returned an error without a message."
                : IsBody(message) ? "The service returned an error whose message is not shown, because it resembles the body of a response."
                : message,
            (int)response.StatusCode,
            ResponseHeaderReader.GetRequestId(response),
            context.Call.Operation.Name,
            context.Attempt)
        {
            ExtendedRequestId = ResponseHeaderReader.GetExtendedRequestId(response),
        };
        return ModeledErrors.Create(facts, isReadable ? body : default);
    }

    /// <summary>
    /// Whether a message is itself JSON, HTML or XML: the body of another server, which may hold secrets, and no sentence.
    /// </summary>
    private static bool IsBody(string message) => _bodyOpenings.Any(opening => message.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Takes the session token and the signature out of a message: a service that rejects a signature quotes the request
    /// that it was expected for.
    /// </summary>
    private static string RedactSignature(string message, HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated;
        if (headers.TryGetValues("x-amz-security-token", out var token))
        {
            message = message.Replace(token.ToString(), Redacted, StringComparison.Ordinal);
        }

        if (headers.TryGetValues("Authorization", out var values))
        {
            var authorization = values.ToString();
            message = message.Replace(authorization[(authorization.LastIndexOf('=') + 1)..], Redacted, StringComparison.Ordinal);
        }

        return message;
    }
}
