using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// A step that acts before and after the steps inside it. They share the one asynchronous method here, because a program
/// that has just started compiles about twenty methods for each such method.
/// </summary>
/// <typeparam name="TStep">The step itself: .NET shares the compiled code of all, but pools the states of each apart.</typeparam>
internal abstract class SurroundingStep<TStep> : IPipelineStep
    where TStep : SurroundingStep<TStep>
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public virtual async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        Begin(context.Call);
        AttemptResult result;
        try
        {
            result = await next.SendAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            result = AttemptResult.FromFailure(error);
        }

        return await CompleteAsync(context, next, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Acts before the steps inside.</summary>
    protected virtual void Begin(EcsCall call)
    {
    }

    /// <summary>Acts once the steps inside have ended, and decides on the result.</summary>
    protected abstract ValueTask<AttemptResult> CompleteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult result, CancellationToken cancellationToken);
}
