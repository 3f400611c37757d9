namespace EcsServiceConnect.Client;

/// <summary>
/// A deployment that was followed did not succeed. The message names the service, the deployment, how it ended and why, the last
/// events, and the tasks that died; <see cref="Progress"/> and <see cref="StoppedTasks"/> have it all one by one.
/// </summary>
public sealed class EcsDeploymentException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was followed, and how it ended.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsDeploymentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>How the deployment ended.</summary>
    /// <value>Null if it did not: the longest wait was over, or there is no such service or service deployment.</value>
    public DeploymentOutcome? Outcome { get; init; }

    /// <summary>The last look at the deployment.</summary>
    /// <value>Null if it was never found.</value>
    public DeploymentProgress? Progress { get; init; }

    /// <summary>The tasks of the deployment that died while it was followed, in the order in which they were found.</summary>
    public IReadOnlyList<StoppedTask> StoppedTasks { get; init; } = [];
}
