namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Limits the time of the steps inside it. Each call has its own limits; an infinite one does not apply.</summary>
/// <typeparam name="TStep">The step itself.</typeparam>
internal abstract class TimeoutStep<TStep>(TimeLimitPool limits) : SurroundingStep<TStep>
    where TStep : TimeoutStep<TStep>
{
    public override ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        var timeout = GetTimeout(context.Call);
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return next.SendAsync(context, cancellationToken);
        }

        var limit = limits.Start(timeout, cancellationToken);
        return base.SendAsync(context with { TimeLimit = limit }, next, limit.Token);
    }

    protected override ValueTask<AttemptResult> CompleteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult result, CancellationToken cancellationToken) =>
        ValueTask.FromResult(limits.Stop(context.TimeLimit!) && result.Failure is OperationCanceledException cancellation
            ? AttemptResult.FromFailure(CreateFailure(context.Call, cancellation))
            : result);

    /// <summary>Gets the limit that a call has here.</summary>
    protected abstract TimeSpan GetTimeout(EcsCall call);

    /// <summary>Creates the failure of a call that reached its limit here.</summary>
    protected abstract Exception CreateFailure(EcsCall call, OperationCanceledException cancellation);
}
