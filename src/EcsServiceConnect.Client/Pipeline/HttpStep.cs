using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;
using Polly;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Sends one attempt and reads its answer: the innermost step. Failures are returned, not thrown.</summary>
internal sealed class HttpStep
{
    private readonly HttpTransport _connections;
    private readonly TimeProvider _clock;
    private readonly long _maxResponseBytes;

    public HttpStep(HttpTransport connections, EcsClientOptions options)
    {
        _connections = connections;
        _clock = options.TimeProvider;
        _maxResponseBytes = options.MaxResponseBytes;
    }

    /// <summary>Sends the request of an attempt.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome<EcsResponse>> SendAsync(
        HttpRequestMessage message, EcsCall call, SigningTime time, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await _connections.SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (WasRedirected(message))
            {
                return Outcome.FromException<EcsResponse>(CreateUnreadable(
                    response,
                    "The HttpClient that this client was given followed a redirect, so that somebody else answered: "
                    + "give it a handler with AllowAutoRedirect = false."));
            }

            using var body = await ResponseBody.ReadAsync(response.Content, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
            return Interpret(response, body, message, call, time);
        }
        catch (Exception error)
        {
            return Outcome.FromException<EcsResponse>(Translate(error, response, cancellationToken));
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <summary>The id that the service gave the request, wherever it says so.</summary>
    internal static string? GetRequestId(HttpResponseMessage response) =>
        ErrorReader.Header(response, "x-amzn-RequestId") ?? ErrorReader.Header(response, "x-amz-request-id");

    /// <summary>Whether a handler followed a redirect: it takes the signature off the request, which this library never does.</summary>
    private static bool WasRedirected(HttpRequestMessage message) => !message.Headers.NonValidated.Contains("Authorization");

    private Outcome<EcsResponse> Interpret(
        HttpResponseMessage response, PooledBufferWriter? body, HttpRequestMessage message, EcsCall call, SigningTime time)
    {
        var status = (int)response.StatusCode;
        if (body is null)
        {
            return Outcome.FromException<EcsResponse>(CreateUnreadable(
                response, $"The answer is larger than MaxResponseBytes allows ({_maxResponseBytes} bytes)."));
        }

        if (!response.IsSuccessStatusCode)
        {
            var error = ErrorReader.Read(response, body.Written.Span, message, call.Operation);
            error.Attempt = new AttemptFacts(
                time.Signed, time.Clock, _clock.GetUtcNow(), response.Headers.Date, ErrorReader.Header(response, "x-amz-retry-after"));
            return Outcome.FromException<EcsResponse>(error);
        }

        try
        {
            var answer = call.Read(body.Written.Span);
            answer.SetMetadata(new EcsResponseMetadata
            {
                RequestId = GetRequestId(response),
                StatusCode = status,
                Attempts = call.Attempts,
            });
            return Outcome.FromResult(answer);
        }
        catch (JsonException error)
        {
            return Outcome.FromException<EcsResponse>(CreateUnreadable(
                response, $"The answer to {call.Operation.Name} (HTTP {status}) is not the JSON that this operation answers with.", error));
        }
    }

    private static EcsTransportException CreateUnreadable(HttpResponseMessage response, string message, Exception? innerException = null) =>
        new(message, innerException) { StatusCode = (int)response.StatusCode, RequestId = GetRequestId(response) };

    private Exception Translate(Exception error, HttpResponseMessage? response, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            // A connection that is torn down breaks in many ways; the cause is the cancellation.
            return error as OperationCanceledException ?? new OperationCanceledException(null, error, cancellationToken);
        }

        return error switch
        {
            OperationCanceledException { InnerException: TimeoutException } => new EcsTimeoutException(
                "The attempt took longer than the Timeout of the HttpClient that this client was given.", error)
            {
                Timeout = _connections.Timeout,
            },
            OperationCanceledException => new EcsTransportException(
                "The request was broken off, though nobody cancelled the call: the HTTP handler gave it up, or was disposed.", error),
            EcsException or ObjectDisposedException or TimeoutRejectedException => error,
            _ => CreateConnectionFailure(error, response),
        };
    }

    private static EcsTransportException CreateConnectionFailure(Exception error, HttpResponseMessage? response)
    {
        (string message, Exception? cause) = error switch
        {
            // What the framework says of an answer that is no HTTP quotes it, and it may be a piece of somebody's body.
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
                or { InnerException: HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } } =>
                ("The connection failed: what came back is not HTTP.", null),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } refusal } =>
                ($"The connection could not be secured: {refusal.Message}", error),
            _ => ($"The connection failed: {error.Message}", error),
        };
        return new EcsTransportException(message, cause)
        {
            StatusCode = (int?)response?.StatusCode,

            // A certificate that was not accepted will not be a moment later.
            IsRetryable = (error is HttpRequestException or IOException or SocketException)
                && error.InnerException is not AuthenticationException,
        };
    }
}
