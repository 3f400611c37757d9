using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using EcsServiceConnect.Client.Endpoints;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Creates the exceptions of attempts without a readable response. Each says what to check, and none quotes the response: it may
/// be a piece of somebody's body.
/// </summary>
internal sealed class TransportExceptionFactory(ResolvedOptions options)
{
    private const int MaxSniffedBytes = 1024;

    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    private bool IsPlainHttp => options.Endpoint.Scheme == Uri.UriSchemeHttp;

    /// <summary>Creates the exception of a response that came after a redirect.</summary>
    public static EcsTransportException CreateForRedirect(PipelineContext context, HttpResponseMessage response) => Create(
        context,
        response,
        "The HttpClient that this client uses followed a redirect, so the response is another server's: "
        + "give it a handler with AllowAutoRedirect = false.",
        FailureKind.Permanent);

    /// <summary>Creates the exception of a response that is too large.</summary>
    public static EcsTransportException CreateForSize(PipelineContext context, HttpResponseMessage response, long maxBytes) => Create(
        context, response, $"The response is larger than MaxResponseBytes allows ({maxBytes} bytes).", FailureKind.Permanent);

    /// <summary>Creates the exception of a response whose body cannot be read.</summary>
    /// <param name="context">The attempt.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body.</param>
    /// <param name="error">Why the body of a success cannot be read; null for an error response, whose status decides about a retry.</param>
    public EcsTransportException CreateForBody(
        PipelineContext context, HttpResponseMessage response, ReadOnlySpan<byte> body, Exception? error = null) => Create(
        context,
        response,
        $"The response {DescribeBody(response, body, isSuccess: error is not null)}",
        error is not null ? FailureKind.Permanent : null,
        error);

    /// <summary>Creates the exception of a connection that failed or broke.</summary>
    public EcsTransportException CreateForConnection(PipelineContext context, HttpResponseMessage? response, Exception error)
    {
        // A certificate that is not trusted will not be a moment later.
        var isTransient = (error is HttpRequestException or IOException or SocketException)
            && error.InnerException is not AuthenticationException;
        return Create(
            context,
            response,
            MessageSanitizer.Sanitize(DescribeConnection(error)),
            isTransient ? FailureKind.Transient : FailureKind.Permanent,
            IsInvalidResponse(error) ? null : error);
    }

    private static EcsTransportException Create(
        PipelineContext context, HttpResponseMessage? response, string message, FailureKind? kind, Exception? innerException = null) =>
        new(message, innerException)
        {
            Operation = context.Call.Operation.Name,
            Attempts = context.Attempt,
            StatusCode = (int?)response?.StatusCode,
            RequestId = response is null ? null : ResponseHeaderReader.GetRequestId(response),
            ExtendedRequestId = response is null ? null : ResponseHeaderReader.GetExtendedRequestId(response),
            Kind = kind,
        };

    private string DescribeBody(HttpResponseMessage response, ReadOnlySpan<byte> body, bool isSuccess)
    {
        const string Elsewhere = "check ServiceUrl, and whether a proxy or a captive portal responded in place of the service.";
        var start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, MaxSniffedBytes)]).TrimStart();
        return (int)response.StatusCode switch
        {
            >= 300 and < 400 => "is a redirect, which is not followed: is ServiceUrl right?",
            _ when start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) =>
                $"is an HTML page where JSON was expected: {Elsewhere}",
            _ when start.StartsWith('<') => $"is XML where JSON was expected: {Elsewhere}",
            _ when body.StartsWith(GzipMark) || HasEncoding(response) =>
                "is compressed, which this client did not ask for: something in between, such as a proxy, compressed it.",
            400 when IsPlainHttp => $"is not the service's JSON. If {options.Endpoint.Authority} expects TLS, ServiceUrl must begin with https://.",
            _ when isSuccess => "is not the JSON that this operation returns.",
            _ when start.Length == 0 => "has no body: something in between responded, such as a proxy or a load balancer.",
            _ => "is not the service's JSON: something in between responded, such as a proxy or a load balancer.",
        };
    }

    private static bool HasEncoding(HttpResponseMessage response) =>
        response.Content.Headers.ContentEncoding.Any(static encoding => encoding is "gzip" or "br" or "deflate" or "zstd");

    private string DescribeConnection(Exception error)
    {
        var server = options.Endpoint.Authority;
        var tlsHint = IsPlainHttp ? $" If {server} expects TLS, ServiceUrl must begin with https://." : "";
        return error switch
        {
            OperationCanceledException =>
                "The request was canceled, though not by the caller: the HTTP handler canceled it, or was disposed.",
            _ when IsInvalidResponse(error) => $"The connection failed: what came back is not HTTP.{tlsHint}",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } reason } =>
                $"The connection could not be secured: {DescribeHandshake(reason)}",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                $"The connection failed: {MessageFormatter.EndSentence(error.Message)} The host is not known: check the region ({options.Region}), ServiceUrl and "
                + "this machine's DNS.",
            HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } }
                when EndpointResolver.IsLoopback(options.Endpoint) =>
                $"The connection failed: {MessageFormatter.EndSentence(error.Message)} Nothing listens there: is the local server, such as "
                + "ecs-local, running?",
            HttpRequestException { InnerException: IOException reason } => $"The connection failed: {MessageFormatter.EndSentence(reason.Message)}{tlsHint}",
            _ => $"The connection failed: {error.Message}",
        };
    }

    private string DescribeHandshake(Exception reason)
    {
        var hint = $"If {options.Endpoint.Authority} serves plain http, ServiceUrl must begin with http://.";
        return reason switch
        {
            // The framework reports bytes that are no TLS only by this text.
            AuthenticationException when reason.Message.Contains("frame", StringComparison.Ordinal) =>
                $"what came back is not TLS. {hint}",
            AuthenticationException => reason.Message,
            _ => $"{MessageFormatter.EndSentence(reason.Message)} {hint}",
        };
    }

    /// <summary>Whether the framework's own message quotes what was received.</summary>
    private static bool IsInvalidResponse(Exception error) => error
        is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
        or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
        || (error.InnerException is { } inner && IsInvalidResponse(inner));
}
