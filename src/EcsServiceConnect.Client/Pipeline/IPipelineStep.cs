namespace EcsServiceConnect.Client.Pipeline;

/// <summary>One step on the way of a call, such as the retry or the signing. Their order is in <see cref="EcsPipeline"/>.</summary>
internal interface IPipelineStep
{
    /// <summary>Does this step's work and sends the call on to the steps inside it.</summary>
    /// <param name="context">The call, and what the steps outside this one have added for the present attempt.</param>
    /// <param name="next">The steps inside this one.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>How it ended. Failures are returned rather than thrown, so that no step pays for catching them.</returns>
    ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken);
}
