using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Makes the first attempt, and hands the call over to Polly only if that fails and may be repeated: nearly every call
/// ends with its first attempt, and a program that has just started need not build Polly's pipeline for it.
/// </summary>
/// <param name="quota">What retries may cost.</param>
/// <param name="usesPollyThroughout">Whether Polly makes the first attempt, too.</param>
/// <param name="createExecutor">Creates what repeats attempts.</param>
internal sealed class RetryStep(RetryQuota quota, bool usesPollyThroughout, Func<RetryExecutor> createExecutor) : IPipelineStep
{
    private readonly Lazy<RetryExecutor> _executor = new(createExecutor);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        var call = context.Call;
        AttemptResult? result = null;
        if (!usesPollyThroughout)
        {
            result = await next.SendAsync(context, cancellationToken).ConfigureAwait(false);
            call.Record(result, cancellationToken);
        }

        if (result is null || (RetryPolicy.ShouldRetry(call, attempt: 1, result) && !cancellationToken.IsCancellationRequested))
        {
            result = await _executor.Value.ExecuteAsync(context, next, result, cancellationToken).ConfigureAwait(false);
        }

        if (!result.IsFailure)
        {
            quota.Refund(call.RetryCost);
        }

        return result;
    }
}
