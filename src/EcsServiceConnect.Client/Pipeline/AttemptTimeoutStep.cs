using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Limits the time of an attempt.</summary>
internal sealed class AttemptTimeoutStep(TimeLimitPool limits) : TimeoutStep<AttemptTimeoutStep>(limits)
{
    protected override TimeSpan GetTimeout(EcsCall call) => call.AttemptTimeout;

    /// <summary>Creates the exception of Polly's own timeout, which is what the application's strategies expect.</summary>
    protected override Exception CreateFailure(EcsCall call, OperationCanceledException cancellation) =>
        new TimeoutRejectedException($"The attempt took longer than {call.AttemptTimeout}.", call.AttemptTimeout, cancellation);
}
