namespace EcsServiceConnect.Client;

/// <summary>
/// The caller canceled a plan that was being applied. What was changed until then stays changed, and a call that was in flight may have changed
/// something, too; a later plan or apply uses it.
/// </summary>
public sealed class EcsPlanCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was changed until then.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    public EcsPlanCanceledException(
        string message, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base(message, innerException, cancellationToken)
    {
    }

    /// <summary>The revision that was registered before the cancellation. It stays registered, and a later plan or apply uses it.</summary>
    /// <value>Null if none was registered.</value>
    public string? RegisteredTaskDefinitionArn { get; init; }

    /// <summary>What was changed before the cancellation, each as a sentence for people.</summary>
    /// <value>At least one.</value>
    public IReadOnlyList<string> AppliedChanges { get; init; } = [];
}
