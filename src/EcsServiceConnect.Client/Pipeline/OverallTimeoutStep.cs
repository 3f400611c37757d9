namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Limits the time of a call, over all its attempts and the delays between them.</summary>
internal sealed class OverallTimeoutStep(TimeLimitPool limits) : TimeoutStep<OverallTimeoutStep>(limits)
{
    protected override TimeSpan GetTimeout(EcsCall call) => call.Timeout;

    protected override Exception CreateFailure(EcsCall call, OperationCanceledException cancellation) =>
        TimeoutExceptionFactory.CreateForCall(call, cancellation);
}
