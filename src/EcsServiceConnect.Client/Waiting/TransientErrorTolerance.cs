using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>
/// Tolerates calls that fail with transient errors, until they have failed in a row for a time. Throttles can have a time of their own.
/// </summary>
internal sealed class TransientErrorTolerance(TimeProvider clock, TimeSpan gracePeriod, TimeSpan? throttlingTimeout = null)
{
    private const long NotFailing = long.MinValue;

    private long _failingSince = NotFailing;

    /// <summary>Whether an error is a throttle, also one that outlasted the time limit of its call.</summary>
    public static bool IsThrottling(EcsException error) =>
        FailureClassifier.Classify(error is EcsTimeoutException { InnerException: { } lastFailure } ? lastFailure : error) == FailureKind.Throttling;

    /// <summary>
    /// Whether to call again after an error that remained after all retries of the call. Resources that could not be described, for
    /// whatever reason the service gave, may be described later.
    /// </summary>
    public bool Tolerates(EcsException error) => GetRemaining(error) > TimeSpan.Zero;

    /// <summary>Gets for how long an error is still tolerated; zero or less if it is not.</summary>
    public TimeSpan GetRemaining(EcsException error)
    {
        if (error is { IsRetryable: false } and not EcsFailuresException)
        {
            return TimeSpan.Zero;
        }

        var now = clock.GetTimestamp();
        var since = Interlocked.CompareExchange(ref _failingSince, now, NotFailing);
        var limit = GetLimit(error);
        return limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue
            : since == NotFailing ? limit
            : limit - clock.GetElapsedTime(since, now);
    }

    /// <summary>Gets for how long errors of a kind are tolerated in a row.</summary>
    public TimeSpan GetLimit(EcsException error) => throttlingTimeout is { } timeout && IsThrottling(error) ? timeout : gracePeriod;

    /// <summary>Records a call that succeeded.</summary>
    public void Reset() => Interlocked.Exchange(ref _failingSince, NotFailing);
}
