using EcsServiceConnect.Client.Diagnostics;
using Polly;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Runs the application's own strategies (<see cref="EcsClientOptions.ConfigureResilience"/>) around each attempt. They are built on a
/// thread of their own, so that the call's limits hold for the application's code, too.
/// </summary>
internal sealed class ApplicationStrategiesStep(EcsClientOptions options) : IPipelineStep
{
    private readonly Lazy<Task<ResiliencePipeline>> _strategies = new(() => Task.Run(() => Build(options.ConfigureResilience!, options.TimeProvider)));

    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(context, next);
        try
        {
            var strategies = await _strategies.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            var execution = strategies.ExecuteOutcomeAsync(
                static (polly, attempt) => attempt.SendAsync(polly.CancellationToken),
                context.Call.ResilienceContext!,
                attempt);
            var outcome = execution.IsCompleted ? execution.Result : await WaitAsync(execution.AsTask(), context.Call, cancellationToken).ConfigureAwait(false);
            return attempt.ToResult(outcome);
        }
        catch (Exception error)
        {
            return AttemptResult.FromFailure(error);
        }
    }

    /// <summary>Waits for strategies no longer than the token allows, though one of them may ignore it.</summary>
    private static async Task<Outcome<EcsResponse>> WaitAsync(Task<Outcome<EcsResponse>> execution, EcsCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await execution.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!execution.IsCompleted)
            {
                // Its context must not serve another call while a strategy still holds it.
                call.ResilienceContext = null;
            }
        }
    }

    private static ResiliencePipeline Build(Action<ResiliencePipelineBuilder> configure, TimeProvider timeProvider)
    {
        try
        {
            var builder = new ResiliencePipelineBuilder { Name = EcsDiagnostics.Name, TimeProvider = timeProvider };
            configure(builder);
            return builder.Build();
        }
        catch (Exception error)
        {
            throw new EcsValidationException($"ConfigureResilience: the delegate failed with {error.GetType().Name}: {error.Message}", error);
        }
    }

    /// <summary>What is inside the strategies. A strategy may run it again, or not at all.</summary>
    private sealed class Attempt(PipelineContext context, RemainingSteps next)
    {
        private AttemptResult? _result;

        public async ValueTask<Outcome<EcsResponse>> SendAsync(CancellationToken cancellationToken)
        {
            var result = _result = await next.SendAsync(context, cancellationToken).ConfigureAwait(false);
            return result.IsFailure ? Outcome.FromException<EcsResponse>(result.Failure) : Outcome.FromResult(result.Response);
        }

        /// <summary>Gets the result of the attempt itself, unless a strategy put another outcome in its place.</summary>
        public AttemptResult ToResult(Outcome<EcsResponse> outcome) => outcome.Exception switch
        {
            null => AttemptResult.FromResponse(outcome.Result!),
            var failure when ReferenceEquals(failure, _result?.Failure) => _result,
            var failure => AttemptResult.FromFailure(failure),
        };
    }
}
