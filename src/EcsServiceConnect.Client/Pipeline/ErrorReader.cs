using System.Buffers;
using System.Text.Json;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Reads error responses.</summary>
internal static class ErrorReader
{
    private const string UnknownCode = "UnknownError";
    private const string Redacted = "***";
    private const int MaxCodeLength = 128;

    private static readonly SearchValues<char> _codeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>
    /// Reads the exception. Its code comes from the body's <c>__type</c>, else its <c>code</c>, else the header
    /// <c>x-amzn-ErrorType</c>. A response that is not JSON and has no such header did not come from the service.
    /// </summary>
    public static EcsException Read(PipelineContext context, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var operation = context.Call.Operation.Name;
        var status = (int)response.StatusCode;
        var requestId = HttpStep.GetRequestId(response);
        var isJson = TryReadBody(body, out var code, out var message);
        code ??= Normalize(GetHeader(response, "x-amzn-ErrorType"));
        if (!isJson && code is null)
        {
            return new EcsTransportException(DescribeForeignResponse(status, operation))
            {
                Operation = operation,
                Attempts = context.Attempt,
                StatusCode = status,
                RequestId = requestId,
            };
        }

        code ??= UnknownCode;
        message = CanBeShown(message)
            ? RedactSignature(message!, context.Message!)
            : $"The service returned {code} for {operation} (HTTP {status}), without a message.";
        var facts = new EcsErrorFacts(code, message, status, requestId, operation, context.Attempt);
        return ModeledErrors.Create(facts, isJson ? body : default);
    }

    /// <summary>Gets the first value of a header; null if there is none.</summary>
    public static string? GetHeader(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }

    private static bool TryReadBody(ReadOnlySpan<byte> body, out string? code, out string? message)
    {
        string? type = null;
        string? plainCode = null;
        string? text = null;
        code = message = null;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("__type"u8))
                {
                    type = ReadText(ref reader) ?? type;
                }
                else if (reader.ValueTextEquals("code"u8))
                {
                    plainCode = ReadText(ref reader) ?? plainCode;
                }
                else if (reader.ValueTextEquals("message"u8) || reader.ValueTextEquals("Message"u8))
                {
                    text = ReadText(ref reader) ?? text;
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Broken JSON, or text that is no valid UTF-8: not from the service.
            return false;
        }

        code = Normalize(type) ?? Normalize(plainCode);
        message = text;
        return true;
    }

    /// <summary>Reads the value of the property that the reader is at; null unless it is a string.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    /// <summary>
    /// Extracts the code from <c>namespace#Code:http://...</c>. Anything that cannot be a code is ignored: codes appear in
    /// messages, logs and metrics, where text of any kind and length does not belong.
    /// </summary>
    private static string? Normalize(string? code)
    {
        if (code is null)
        {
            return null;
        }

        var bare = code.AsSpan();
        var colon = bare.IndexOf(':');
        bare = colon >= 0 ? bare[..colon] : bare;
        bare = bare[(bare.LastIndexOf('#') + 1)..].Trim();
        return bare.Length is 0 or > MaxCodeLength || bare.ContainsAnyExcept(_codeCharacters) ? null
            : bare.Length == code.Length ? code
            : bare.ToString();
    }

    /// <summary>Whether a message can be shown. One that resembles a body may hold secrets.</summary>
    private static bool CanBeShown(string? message)
    {
        var text = message.AsSpan().TrimStart();
        return text.Length > 0 && text[0] is not ('{' or '[' or '<');
    }

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

    private static string DescribeForeignResponse(int status, string operation) => status switch
    {
        >= 300 and < 400 => $"The response to {operation} is a redirect (HTTP {status}), which is not followed: is ServiceUrl right?",
        _ => $"The response to {operation} (HTTP {status}) is not the service's JSON: "
            + "something in between responded, such as a proxy or a load balancer.",
    };
}
