using EcsServiceConnect.Client.Diagnostics;
using Polly;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Runs the application's own strategies (<see cref="EcsClientOptions.ConfigureResilience"/>) around each attempt.</summary>
internal sealed class ApplicationStrategiesStep : IPipelineStep
{
    private readonly ResiliencePipeline _strategies;

    public ApplicationStrategiesStep(Action<ResiliencePipelineBuilder> configure, TimeProvider timeProvider)
    {
        var builder = new ResiliencePipelineBuilder { Name = EcsDiagnostics.Name, TimeProvider = timeProvider };
        configure(builder);
        _strategies = builder.Build();
    }

    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(context, next);
        try
        {
            var outcome = await _strategies.ExecuteOutcomeAsync(
                static (polly, attempt) => attempt.SendAsync(polly.CancellationToken),
                context.Call.ResilienceContext!,
                attempt).ConfigureAwait(false);
            return attempt.ToResult(outcome);
        }
        catch (Exception error)
        {
            return AttemptResult.FromFailure(error);
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
