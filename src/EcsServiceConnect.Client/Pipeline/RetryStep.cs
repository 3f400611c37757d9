namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Makes the first attempt, and hands the call over to Polly only if that fails and may be repeated: nearly every call
/// ends with its first attempt, and a program that has just started need not build Polly's pipeline for it.
/// </summary>
/// <param name="quota">What retries may cost.</param>
/// <param name="usesPollyThroughout">Whether Polly makes the first attempt, too.</param>
/// <param name="createExecutor">Creates what repeats attempts.</param>
internal sealed class RetryStep(RetryQuota quota, bool usesPollyThroughout, Func<RetryExecutor> createExecutor) : SurroundingStep<RetryStep>
{
    private readonly Lazy<RetryExecutor> _executor = new(createExecutor);

    public override ValueTask<AttemptResult> SendAsync(
        PipelineContext context, RemainingSteps next, CancellationToken cancellationToken) =>
        usesPollyThroughout
            ? RepeatAsync(context, next, first: null, cancellationToken)
            : base.SendAsync(context, next, cancellationToken);

    protected override ValueTask<AttemptResult> CompleteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult result, CancellationToken cancellationToken)
    {
        context.Call.Record(result, cancellationToken);
        return RetryPolicy.ShouldRetry(context.Call, attempt: 1, result) && !cancellationToken.IsCancellationRequested
            ? RepeatAsync(context, next, result, cancellationToken)
            : ValueTask.FromResult(Settle(context.Call, result));
    }

    private async ValueTask<AttemptResult> RepeatAsync(
        PipelineContext context, RemainingSteps next, AttemptResult? first, CancellationToken cancellationToken)
    {
        var result = await _executor.Value.ExecuteAsync(context, next, first, cancellationToken).ConfigureAwait(false);
        return Settle(context.Call, result);
    }

    /// <summary>Refunds to the quota if the call has succeeded.</summary>
    private AttemptResult Settle(EcsCall call, AttemptResult result)
    {
        if (!result.IsFailure)
        {
            quota.Refund(call.RetryCost);
        }

        return result;
    }
}
