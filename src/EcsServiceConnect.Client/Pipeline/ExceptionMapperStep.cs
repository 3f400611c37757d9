using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Maps the failures of the pipeline to the exceptions that callers see.</summary>
/// <param name="disposalToken">The token that is canceled when the client is disposed.</param>
internal sealed class ExceptionMapperStep(CancellationToken disposalToken) : SurroundingStep<ExceptionMapperStep>
{
    protected override ValueTask<AttemptResult> CompleteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult result, CancellationToken cancellationToken) =>
        ValueTask.FromResult(result.IsFailure ? AttemptResult.FromFailure(Map(result.Failure, context.Call)) : result);

    private Exception Map(Exception failure, EcsCall call) => failure switch
    {
        OperationCanceledException when call.CancellationToken.IsCancellationRequested =>
            CancellationExceptionFactory.Create(call.Operation, call.Attempts, failure, call.CancellationToken),
        OperationCanceledException or ObjectDisposedException when disposalToken.IsCancellationRequested =>
            new EcsTransportException("The client was disposed during the call.", failure)
            {
                Operation = call.Operation.Name,
                Attempts = call.Attempts,
            },
        TimeoutRejectedException rejection => TimeoutExceptionFactory.CreateForAttempt(call, rejection),
        _ => failure,
    };
}
