using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Prepares a call before anything is sent: validates the request, gives it its idempotency token, decides which settings
/// hold, and writes the body.
/// </summary>
internal sealed class PreparationStep(EcsClientOptions options, ResolvedOptions resolved, RandomSource randomSource) : IPipelineStep
{
    public ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        Prepare(context.Call);
        return next.SendAsync(context, cancellationToken);
    }

    private void Prepare(EcsCall call)
    {
        call.Request.Validate();
        if (call.Request is { HasIdempotencyToken: true, IdempotencyToken: null })
        {
            // A copy: the caller's request stays as it is, so that sending it again is another call.
            call.Request = call.Request.WithIdempotencyToken(randomSource.CreateIdempotencyToken());
        }

        var requested = call.Request.Options;
        call.InvocationId = randomSource.CreateInvocationId();
        call.Timeout = requested?.Timeout ?? options.Timeout;
        call.AttemptTimeout = requested?.AttemptTimeout ?? options.AttemptTimeout;
        call.MaxAttempts = resolved.RetryMode == EcsRetryMode.None ? 1 : requested?.MaxAttempts ?? resolved.MaxAttempts;
        call.AdditionalHeaders = requested?.AdditionalHeaders is { Count: > 0 } headers ? ToSignedHeaders(headers) : null;
        call.Body = RequestBody.Write(call.Request);
    }

    private static SignedHeader[] ToSignedHeaders(IReadOnlyDictionary<string, string> headers)
    {
        var signed = new SignedHeader[headers.Count];
        var i = 0;
        foreach (var (name, value) in headers)
        {
            // Header names are lower case in the signature, whatever the culture.
#pragma warning disable CA1308
            signed[i++] = new SignedHeader(name.ToLowerInvariant(), value);
#pragma warning restore CA1308
        }

        return signed;
    }
}
