using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Text.Json;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Serialization;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Sends the signed request of an attempt, which it disposes, and reads the response: the innermost step.</summary>
internal sealed class HttpStep(HttpTransport transport, TimeProvider timeProvider, long maxResponseBytes) : IPipelineStep
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await transport.SendAsync(context.Message!, cancellationToken).ConfigureAwait(false);
            if (WasRedirected(context.Message!))
            {
                return AttemptResult.FromFailure(CreateUnreadable(
                    context,
                    response,
                    "The HttpClient that this client uses followed a redirect, so the response is another server's: "
                    + "give it a handler with AllowAutoRedirect = false."));
            }

            using var body = await ResponseBody.ReadAsync(response.Content, maxResponseBytes, cancellationToken).ConfigureAwait(false);
            return Read(context, response, body);
        }
        catch (Exception error)
        {
            return AttemptResult.FromFailure(Map(context, error, response, cancellationToken));
        }
        finally
        {
            response?.Dispose();
            context.Message!.Dispose();
        }
    }

    /// <summary>Gets the id that the service gave the request, from whichever header has it.</summary>
    internal static string? GetRequestId(HttpResponseMessage response) =>
        ErrorReader.GetHeader(response, "x-amzn-RequestId") ?? ErrorReader.GetHeader(response, "x-amz-request-id");

    /// <summary>Whether a handler followed a redirect: it takes the signature off the request, which this library never does.</summary>
    private static bool WasRedirected(HttpRequestMessage message) => !message.Headers.NonValidated.Contains("Authorization");

    private AttemptResult Read(PipelineContext context, HttpResponseMessage response, PooledBufferWriter? body)
    {
        if (body is null)
        {
            return AttemptResult.FromFailure(CreateUnreadable(
                context, response, $"The response is larger than MaxResponseBytes allows ({maxResponseBytes} bytes)."));
        }

        if (!response.IsSuccessStatusCode)
        {
            return AttemptResult.FromFailure(ErrorReader.Read(context, response, body.Written.Span), GetTiming(context, response));
        }

        var status = (int)response.StatusCode;
        try
        {
            var ecsResponse = context.Call.Request.ReadResponse(body.Written.Span);
            ecsResponse.SetMetadata(new EcsResponseMetadata
            {
                RequestId = GetRequestId(response),
                StatusCode = status,
                Attempts = context.Attempt,
            });
            return AttemptResult.FromResponse(ecsResponse);
        }
        catch (JsonException error)
        {
            return AttemptResult.FromFailure(CreateUnreadable(
                context,
                response,
                $"The response to {context.Call.Operation.Name} (HTTP {status}) is not the JSON that this operation returns.",
                error));
        }
    }

    private AttemptTiming GetTiming(PipelineContext context, HttpResponseMessage response)
    {
        // A whole number of milliseconds; anything else counts as nothing.
        var retryAfter = int.TryParse(
            ErrorReader.GetHeader(response, "x-amz-retry-after"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : default(TimeSpan?);
        return new AttemptTiming(context.SigningTime, timeProvider.GetUtcNow(), response.Headers.Date, retryAfter);
    }

    private static EcsTransportException CreateUnreadable(
        PipelineContext context, HttpResponseMessage response, string message, Exception? innerException = null) => new(message, innerException)
        {
            Operation = context.Call.Operation.Name,
            Attempts = context.Attempt,
            StatusCode = (int)response.StatusCode,
            RequestId = GetRequestId(response),
            Kind = FailureKind.Permanent,
        };

    private Exception Map(PipelineContext context, Exception error, HttpResponseMessage? response, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            // A connection that is torn down breaks in many ways; the cause is the cancellation.
            return error as OperationCanceledException ?? new OperationCanceledException(null, error, cancellationToken);
        }

        return error switch
        {
            OperationCanceledException { InnerException: TimeoutException } => new EcsTimeoutException(
                "The attempt took longer than the Timeout of the HttpClient that this client uses.", error)
            {
                Operation = context.Call.Operation.Name,
                Attempts = context.Attempt,
                Timeout = transport.Timeout,
            },
            OperationCanceledException => new EcsTransportException(
                "The request was canceled, though not by the caller: the HTTP handler canceled it, or was disposed.", error)
            {
                Operation = context.Call.Operation.Name,
                Attempts = context.Attempt,
            },
            EcsException or ObjectDisposedException or TimeoutRejectedException => error,
            _ => CreateConnectionFailure(context, error, response),
        };
    }

    private static EcsTransportException CreateConnectionFailure(PipelineContext context, Exception error, HttpResponseMessage? response)
    {
        (string message, Exception? cause) = error switch
        {
            // What the framework says of a response that is no HTTP quotes it, and it may be a piece of somebody's body.
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
                or { InnerException: HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } } =>
                ("The connection failed: what came back is not HTTP.", null),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } reason } =>
                ($"The connection could not be secured: {reason.Message}", error),
            _ => ($"The connection failed: {error.Message}", error),
        };
        return new EcsTransportException(message, cause)
        {
            Operation = context.Call.Operation.Name,
            Attempts = context.Attempt,
            StatusCode = (int?)response?.StatusCode,

            // A certificate that is not trusted will not be a moment later.
            Kind = (error is HttpRequestException or IOException or SocketException) && error.InnerException is not AuthenticationException
                ? FailureKind.Transient
                : FailureKind.Permanent,
        };
    }
}
