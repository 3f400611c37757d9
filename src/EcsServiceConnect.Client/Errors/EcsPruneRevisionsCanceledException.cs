namespace EcsServiceConnect.Client;

/// <summary>
/// The caller canceled the removal of old revisions. What was removed until then stays removed; each revision is either deregistered or not.
/// </summary>
public sealed class EcsPruneRevisionsCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="result">What was removed until then.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    public EcsPruneRevisionsCanceledException(
        PruneRevisionsResult result, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base($"The removal of old revisions was canceled. {result}", innerException, cancellationToken) =>
        Result = result;

    /// <summary>What was removed until then; the revisions that were not attempted are among those kept.</summary>
    public PruneRevisionsResult Result { get; }
}
