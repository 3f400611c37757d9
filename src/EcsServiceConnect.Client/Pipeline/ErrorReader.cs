using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Reads error responses of the service.</summary>
internal static class ErrorReader
{
    private const string UnknownCode = "UnknownError";
    private const string Redacted = "***";

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
            CanBeShown(message) ? message : "The service returned an error without a message.",
            (int)response.StatusCode,
            ResponseHeaderReader.GetRequestId(response),
            context.Call.Operation.Name,
            context.Attempt)
        {
            ExtendedRequestId = ResponseHeaderReader.GetExtendedRequestId(response),
        };
        return ModeledErrors.Create(facts, isReadable ? body : default);
    }

    /// <summary>Whether a message can be shown. One that resembles a body may hold secrets.</summary>
    private static bool CanBeShown(string message) => message.Length > 0 && message[0] is not ('{' or '[' or '<');

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
