using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Holds attempts back while the client is over its adaptive rate. It is inside the retry and outside the attempt's
/// timeout: waiting is no part of an attempt.
/// </summary>
internal sealed class AdaptiveRateStep(AdaptiveRateLimiter limiter) : IPipelineStep
{
    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        try
        {
            await limiter.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancellation)
        {
            return AttemptResult.FromFailure(cancellation);
        }

        var result = await next.SendAsync(context, cancellationToken).ConfigureAwait(false);
        limiter.Record(result.IsFailure && FailureClassifier.Classify(result.Failure) == FailureKind.Throttling);
        return result;
    }
}
