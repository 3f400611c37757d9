namespace EcsServiceConnect.Client;

/// <summary>A plan for a service cannot be made, or cannot be applied.</summary>
public sealed class EcsPlanException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="outcome">The kind of failure.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EcsPlanException(EcsPlanOutcome outcome, string message, Exception? innerException = null)
        : base(message, innerException) =>
        Outcome = outcome;

    /// <summary>The kind of failure.</summary>
    public EcsPlanOutcome Outcome { get; }

    /// <summary>The revision that was registered before the failure. It stays registered, and a later plan or apply uses it.</summary>
    /// <value>Null if none was registered.</value>
    public string? RegisteredTaskDefinitionArn { get; init; }

    /// <summary>What was changed before the failure, each as a sentence for people.</summary>
    /// <value>Empty if nothing was.</value>
    public IReadOnlyList<string> AppliedChanges { get; init; } = [];
}
