using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly.Retry;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Decides whether a failed attempt is followed by another, and after which pause. Polly does the repeating.
/// </summary>
/// <remarks>
/// The checks come in this order: attempts left, failure that may pass, quota. So the quota is only taken from where a
/// retry follows.
/// </remarks>
internal sealed class RetryStep
{
    /// <summary>How much longer than the computed pause the service may ask for.</summary>
    private static readonly TimeSpan _longestExtension = TimeSpan.FromSeconds(5);

    private readonly EcsRetryOptions _options;
    private readonly RetryQuota _quota;
    private readonly ClockSkew _skew;
    private readonly RandomSource _randomSource;
    private readonly ILogger _logger;

    public RetryStep(EcsRetryOptions options, RetryQuota quota, ClockSkew skew, RandomSource randomness, ILogger logger)
    {
        _options = options;
        _quota = quota;
        _skew = skew;
        _randomSource = randomness;
        _logger = logger;
    }

    /// <summary>The strategy for Polly. How many retries there are is for each call to say.</summary>
    public RetryStrategyOptions<EcsResponse> ToStrategy() => new()
    {
        Name = "EcsRetry",
        MaxRetryAttempts = int.MaxValue,
        ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments)),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(EcsCall.Of(arguments.Context).NextDelay),
    };

    private bool ShouldRetry(RetryPredicateArguments<EcsResponse> arguments)
    {
        var call = EcsCall.Of(arguments.Context);
        if (arguments.Outcome.Exception is not { } error)
        {
            _quota.Refund(call.LastRetryCost);
            return false;
        }

        if (arguments.Context.CancellationToken.IsCancellationRequested)
        {
            // The call is over; what the attempt ended with is only the echo of that.
            return false;
        }

        call.LastFailure = error;
        var attempt = arguments.AttemptNumber + 1;
        if (attempt >= call.MaxAttempts)
        {
            return false;
        }

        var kind = FailureKinds.Of(error);
        if (kind == FailureKind.Permanent)
        {
            return false;
        }

        var cost = kind == FailureKind.Throttling ? RetryQuota.ThrottlingCost : RetryQuota.TransientCost;
        if (!_quota.TryTake(cost))
        {
            _logger.LogRetryQuotaEmpty(call.Operation.Name, attempt);
            return false;
        }

        call.LastRetryCost = cost;
        call.NextDelay = DelayAfter(attempt, kind, error);
        if (kind == FailureKind.ClockSkew)
        {
            _logger.LogClockSkewCorrected(_skew.CorrectFrom(((EcsException)error).Attempt!));
        }

        var errorType = ErrorTypeMapper.Map(error);
        _logger.LogRetrying(call.Operation.Name, attempt, call.MaxAttempts, errorType, call.NextDelay.TotalMilliseconds);
        var tags = EcsDiagnostics.CreateTags(call.Operation);
        tags.Add("error.type", errorType);
        EcsDiagnostics.Retries.Add(1, tags);
        return true;
    }

    /// <summary>The pause after an attempt: a random part of a bound that doubles, or what the service asks for, in limits.</summary>
    private TimeSpan DelayAfter(int attempt, FailureKind kind, Exception error)
    {
        if (kind == FailureKind.ClockSkew)
        {
            // The cause is gone once the clock is corrected.
            return TimeSpan.Zero;
        }

        var baseDelay = kind == FailureKind.Throttling ? _options.ThrottlingBaseDelay : _options.TransientBaseDelay;
        var bound = Math.Min(baseDelay.TotalSeconds * Math.Pow(2, attempt - 1), _options.MaxDelay.TotalSeconds);
        var computed = TimeSpan.FromSeconds(_randomSource.NextDouble() * bound);
        if ((error as EcsException)?.Attempt?.RetryAfter is not { } asked)
        {
            return computed;
        }

        var longest = computed + _longestExtension;
        return asked < computed ? computed : asked > longest ? longest : asked;
    }
}
