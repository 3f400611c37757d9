using System.Runtime.CompilerServices;
using System.Text.Json;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Exec;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Sends the signed request of an attempt, which it disposes, and reads the response: the innermost step. Where the response says
/// that the request was signed with a wrong time, it corrects the clock, whether a retry follows or not.
/// </summary>
internal sealed class HttpStep(
    HttpTransport transport,
    TransportExceptionFactory exceptions,
    ClockSkew skew,
    TimeProvider timeProvider,
    ILogger logger,
    long maxResponseBytes,
    bool allowInsecureHttp) : IPipelineStep
{
    private readonly WebSocketFactory _webSockets = new(transport.Invoker, allowInsecureHttp);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await transport.SendAsync(context.Message!, cancellationToken).ConfigureAwait(false);
            if (WasRedirected(context.Message!))
            {
                return AttemptResult.FromFailure(TransportExceptionFactory.CreateForRedirect(context, response));
            }

            using var body = await ResponseBody.ReadAsync(response.Content, maxResponseBytes, cancellationToken).ConfigureAwait(false);
            return body is null ? AttemptResult.FromFailure(TransportExceptionFactory.CreateForSize(context, response, maxResponseBytes))
                : response.IsSuccessStatusCode ? ReadResponse(context, response, body.Written.Span)
                : ReadError(context, response, body.Written.Span);
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

    /// <summary>Whether a handler followed a redirect: it takes the signature off the request, which this library never does.</summary>
    private static bool WasRedirected(HttpRequestMessage message) => !message.Headers.NonValidated.Contains("Authorization");

    private AttemptResult ReadResponse(PipelineContext context, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        try
        {
            var ecsResponse = context.Call.Request.ReadResponse(body);
            ecsResponse.SetMetadata(new EcsResponseMetadata
            {
                RequestId = ResponseHeaderReader.GetRequestId(response),
                ExtendedRequestId = ResponseHeaderReader.GetExtendedRequestId(response),
                StatusCode = (int)response.StatusCode,
                Attempts = context.Attempt,
            });
            ecsResponse.WebSockets = _webSockets;
            return AttemptResult.FromResponse(ecsResponse);
        }
        catch (JsonException error)
        {
            return AttemptResult.FromFailure(exceptions.CreateForBody(context, response, body, error));
        }
    }

    private AttemptResult ReadError(PipelineContext context, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var failure = (Exception?)ErrorReader.TryRead(context, response, body) ?? exceptions.CreateForBody(context, response, body);
        var timing = new AttemptTiming(
            context.Message!.Time,
            timeProvider.GetUtcNow(),
            ResponseHeaderReader.GetDate(response),
            ResponseHeaderReader.GetRetryAfter(response));
        var result = AttemptResult.FromFailure(failure, timing);
        if (ClockSkew.IsCause(result))
        {
            logger.LogClockSkewCorrected(skew.CorrectFrom(timing));
        }

        return result;
    }

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
            EcsException or ObjectDisposedException or TimeoutRejectedException => error,
            _ => exceptions.CreateForConnection(context, response, error),
        };
    }
}
