namespace EcsServiceConnect.Client;

/// <summary>
/// The caller canceled the start of a deployment after a revision was registered for it. The call that updates the service may have been in
/// flight, so the service may or may not run the revision.
/// </summary>
public sealed class EcsDeploymentStartCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was registered.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    public EcsDeploymentStartCanceledException(
        string message, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base(message, innerException, cancellationToken)
    {
    }

    /// <summary>The revision that was registered before the cancellation. It stays registered, and a later attempt uses it.</summary>
    /// <value>Null if none was registered.</value>
    public string? RegisteredTaskDefinitionArn { get; init; }
}
