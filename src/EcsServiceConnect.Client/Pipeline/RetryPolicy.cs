using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Decides which failures are followed by another attempt, and after which delay. It changes nothing.</summary>
internal sealed class RetryPolicy(EcsRetryOptions options, RandomSource randomSource)
{
    /// <summary>Beyond these, any base delay is above any maximum, and a base of zero must stay zero.</summary>
    private const int MaxDoublings = 64;

    /// <summary>How much longer than the computed delay the service can ask for.</summary>
    private static readonly TimeSpan _maxExtension = TimeSpan.FromSeconds(5);

    /// <summary>Whether an attempt that ended so is followed by another, provided that the quota pays for it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    /// <param name="result">How it ended.</param>
    public static bool ShouldRetry(EcsCall call, int attempt, AttemptResult result) =>
        attempt < call.MaxAttempts
        && result.IsFailure
        && (HasPassed(result) || FailureClassifier.Classify(result.Failure) != FailureKind.Permanent);

    /// <summary>
    /// Gets the delay before the next attempt: a random part of a bound that doubles, or within limits what the service
    /// asks for.
    /// </summary>
    /// <param name="attempt">The number of the attempt that failed, from 1.</param>
    /// <param name="result">How it ended.</param>
    public TimeSpan GetDelay(int attempt, AttemptResult result)
    {
        if (HasPassed(result))
        {
            return TimeSpan.Zero;
        }

        var isThrottling = FailureClassifier.Classify(result.Failure!) == FailureKind.Throttling;
        var baseDelay = isThrottling ? options.ThrottlingBaseDelay : options.TransientBaseDelay;
        var bound = Math.Min(baseDelay.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, MaxDoublings)), options.MaxDelay.TotalSeconds);
        var delay = TimeSpan.FromSeconds(randomSource.NextDouble() * bound);
        if (result.Timing?.RetryAfter is not { } retryAfter)
        {
            return delay;
        }

        var maxDelay = delay + _maxExtension;
        return retryAfter < delay ? delay : retryAfter > maxDelay ? maxDelay : retryAfter;
    }

    /// <summary>Whether the cause is gone by the next attempt, which has a corrected clock or other credentials.</summary>
    private static bool HasPassed(AttemptResult result) => ClockSkew.IsCause(result) || result.CanRenewCredentials;
}
