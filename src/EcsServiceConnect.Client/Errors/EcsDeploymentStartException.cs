namespace EcsServiceConnect.Client;

/// <summary>A deployment was not started: what it needs is not there, or the service cannot be deployed in this way.</summary>
public sealed class EcsDeploymentStartException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="outcome">The kind of failure.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EcsDeploymentStartException(EcsDeploymentStartOutcome outcome, string message, Exception? innerException = null)
        : base(message, innerException) =>
        Outcome = outcome;

    /// <summary>The kind of failure.</summary>
    public EcsDeploymentStartOutcome Outcome { get; }

    /// <summary>The revision that was registered before the failure. It stays registered, and a later attempt uses it.</summary>
    /// <value>Null if none was registered.</value>
    public string? RegisteredTaskDefinitionArn { get; init; }
}
