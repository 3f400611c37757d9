namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The steps of a pipeline from one of them inward.</summary>
internal readonly struct RemainingSteps(IPipelineStep[] steps, int index = 0)
{
    /// <summary>Sends a call through these steps.</summary>
    public ValueTask<AttemptResult> SendAsync(PipelineContext context, CancellationToken cancellationToken) =>
        steps[index].SendAsync(context, new RemainingSteps(steps, index + 1), cancellationToken);
}
