using System.Runtime.ExceptionServices;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Errors;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Repeats attempts by Polly's retry strategy. Each of its hooks does one thing: one decides, one computes the delay, and
/// the last acts, once it is certain that a retry follows.
/// </summary>
internal sealed class RetryExecutor
{
    private readonly RetryPolicy _policy;
    private readonly RetryQuota _quota;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<EcsResponse> _pipeline;

    public RetryExecutor(RetryPolicy policy, RetryQuota quota, TimeProvider timeProvider, ILogger logger)
    {
        _policy = policy;
        _quota = quota;
        _logger = logger;
        _pipeline = new ResiliencePipelineBuilder<EcsResponse> { Name = EcsDiagnostics.Name, TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<EcsResponse>
            {
                Name = "EcsRetry",
                MaxRetryAttempts = int.MaxValue, // Each call has a maximum of its own.
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(GetDelay(arguments)),
                OnRetry = arguments =>
                {
                    BeginRetry(arguments);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Makes the attempts of a call.</summary>
    /// <param name="context">The call.</param>
    /// <param name="next">The steps of an attempt.</param>
    /// <param name="first">How the first attempt ended; null to make it, too.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async ValueTask<AttemptResult> ExecuteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult? first, CancellationToken cancellationToken)
    {
        var session = new Session(context, next, first);
        var polly = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        polly.Properties.Set(Session.Key, session);
        context.Call.ResilienceContext = polly;
        try
        {
            var outcome = await _pipeline.ExecuteOutcomeAsync(
                static (polly, session) => session.SendAsync(polly.CancellationToken), polly, session).ConfigureAwait(false);

            // A failure that is not the last attempt's is a cancellation during a delay.
            return ReferenceEquals(outcome.Exception, session.Last?.Failure) ? session.Last! : AttemptResult.FromFailure(outcome.Exception!);
        }
        catch (Exception error) when (ReferenceEquals(error, session.Last?.Failure))
        {
            // The quota was empty.
            return session.Last;
        }
        finally
        {
            if (context.Call.ResilienceContext is not null)
            {
                context.Call.ResilienceContext = null;
                ResilienceContextPool.Shared.Return(polly);
            }
        }
    }

    private static Session GetSession(ResilienceContext polly) => polly.Properties.GetValue(Session.Key, null!);

    private static bool ShouldRetry(RetryPredicateArguments<EcsResponse> arguments)
    {
        var session = GetSession(arguments.Context);
        return RetryPolicy.ShouldRetry(session.Call, arguments.AttemptNumber + 1, session.Last!);
    }

    private TimeSpan GetDelay(RetryDelayGeneratorArguments<EcsResponse> arguments) =>
        _policy.GetDelay(arguments.AttemptNumber + 1, GetSession(arguments.Context).Last!);

    /// <summary>
    /// Pays for a retry out of the quota, which is only asked where a retry follows. An empty quota ends the call here,
    /// with the failure of its last attempt: Polly passes on what this hook throws.
    /// </summary>
    private void BeginRetry(OnRetryArguments<EcsResponse> arguments)
    {
        var session = GetSession(arguments.Context);
        var (call, failure, attempt) = (session.Call, session.Last!.Failure!, arguments.AttemptNumber + 1);
        var cost = RetryQuota.GetCost(FailureClassifier.Classify(failure));
        if (!_quota.TryTake(cost))
        {
            _logger.LogRetryQuotaEmpty(call.Operation.Name, attempt);
            ExceptionDispatchInfo.Throw(failure);
        }

        call.RetryCost = cost;
        var errorType = ErrorTypeMapper.Map(failure);
        _logger.LogRetrying(call.Operation.Name, attempt, call.MaxAttempts, errorType, arguments.RetryDelay.TotalMilliseconds);
        var tags = EcsDiagnostics.CreateTags(call.Operation);
        tags.Add("error.type", errorType);
        EcsDiagnostics.Retries.Add(1, tags);
    }

    /// <summary>The attempts of one call.</summary>
    private sealed class Session(PipelineContext context, RemainingSteps next, AttemptResult? first)
    {
        /// <summary>The key of the session in Polly's context. In the type around it, which every first call loads, it would load Polly.</summary>
        public static readonly ResiliencePropertyKey<Session> Key = new("EcsServiceConnect.Client.Retry");

        private AttemptResult? _first = first;

        public EcsCall Call => context.Call;

        /// <summary>How the last attempt ended.</summary>
        public AttemptResult? Last { get; private set; }

        public async ValueTask<Outcome<EcsResponse>> SendAsync(CancellationToken cancellationToken)
        {
            try
            {
                Last = _first ?? await next.SendAsync(context, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                Last = AttemptResult.FromFailure(error);
            }

            _first = null;
            Call.Record(Last, cancellationToken);
            return Last.IsFailure ? Outcome.FromException<EcsResponse>(Last.Failure) : Outcome.FromResult(Last.Response);
        }
    }
}
