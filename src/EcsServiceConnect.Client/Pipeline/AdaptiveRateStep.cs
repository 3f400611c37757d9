using System.Diagnostics.CodeAnalysis;
using Polly;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Holds attempts back while the client is over its adaptive rate. It stands inside the retry and outside the attempt's
/// timeout: waiting is no part of an attempt.
/// </summary>
internal sealed class AdaptiveRateStep : ResilienceStrategy
{
    private readonly AdaptiveRateLimiter _limiter;

    public AdaptiveRateStep(AdaptiveRateLimiter limiter)
    {
        _limiter = limiter;
    }

    /// <summary>Adds the step with a limiter of its own.</summary>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "Polly would validate options by reflection; these have nothing to validate.")]
    public static void AddTo(ResiliencePipelineBuilder<EcsResponse> builder, TimeProvider clock) =>
        builder.AddStrategy(_ => new AdaptiveRateStep(new AdaptiveRateLimiter(clock)), new NoOptions());

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            await _limiter.WaitAsync(context.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled)
        {
            return Outcome.FromException<TResult>(cancelled);
        }

        var outcome = await callback(context, state).ConfigureAwait(false);
        _limiter.Record(outcome.Exception is { } error && FailureKinds.Of(error) == FailureKind.Throttling);
        return outcome;
    }

    private sealed class NoOptions : ResilienceStrategyOptions;
}
