using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Limits the time of the steps inside it. Each call has its own limits; an infinite one does not apply.</summary>
internal abstract class TimeoutStep(CancellationSourcePool sources) : IPipelineStep
{
    public ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        var timeout = GetTimeout(context.Call);
        return timeout == Timeout.InfiniteTimeSpan
            ? next.SendAsync(context, cancellationToken)
            : SendWithinAsync(timeout, context, next, cancellationToken);
    }

    /// <summary>Gets the limit that a call has here.</summary>
    protected abstract TimeSpan GetTimeout(EcsCall call);

    /// <summary>Creates the failure of a call that reached its limit here.</summary>
    protected abstract Exception CreateFailure(EcsCall call, OperationCanceledException cancellation);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AttemptResult> SendWithinAsync(
        TimeSpan timeout, PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        var source = sources.Rent(timeout);
        var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
        AttemptResult result;
        bool hasTimedOut;
        try
        {
            result = await next.SendAsync(context, source.Token).ConfigureAwait(false);
        }
        finally
        {
            // This waits for a callback that is running: afterwards nobody cancels the source any more.
            registration.Dispose();
            hasTimedOut = source.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
            sources.Return(source);
        }

        return hasTimedOut && result.Failure is OperationCanceledException cancellation
            ? AttemptResult.FromFailure(CreateFailure(context.Call, cancellation))
            : result;
    }
}
