namespace EcsServiceConnect.Client;

/// <summary>
/// A tracked deployment did not succeed. The message names the service, the deployment, its outcome and reason, the last events and the
/// tasks that stopped unexpectedly; <see cref="Progress"/> and <see cref="StoppedTasks"/> contain the same as data.
/// </summary>
public sealed class EcsDeploymentException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which deployment was tracked, and how it ended.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EcsDeploymentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>How the deployment ended.</summary>
    /// <value>
    /// Null if it has not ended: its timeout has passed, the service or service deployment was not found, or a deployment that was to
    /// continue is not paused.
    /// </value>
    public DeploymentOutcome? Outcome { get; init; }

    /// <summary>The last progress of the deployment.</summary>
    /// <value>Null if it was never found.</value>
    public DeploymentProgress? Progress { get; init; }

    /// <summary>The tasks of the deployment that stopped unexpectedly, in the order in which they were found.</summary>
    public IReadOnlyList<StoppedTask> StoppedTasks { get; init; } = [];
}
