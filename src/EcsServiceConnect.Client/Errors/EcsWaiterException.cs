namespace EcsServiceConnect.Client;

/// <summary>
/// The exception that is thrown if a waiter ends without reaching the expected state. The message names the resources that are not in
/// that state, each with its state, stop reason and latest events; <see cref="Resources"/> contains them one by one.
/// </summary>
public sealed class EcsWaiterException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was waited for, and what happened instead.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EcsWaiterException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether a resource failed or the timeout elapsed.</summary>
    /// <value>The default is <see cref="EcsWaiterOutcome.Failed"/>.</value>
    public EcsWaiterOutcome Outcome { get; init; }

    /// <summary>The name of the waiter, such as <c>ServicesStable</c>.</summary>
    /// <value>Empty for an exception that a waiter did not throw, as in tests.</value>
    public string WaiterName { get; init; } = "";

    /// <summary>The resources that failed or, after a timeout, those that had not reached the expected state.</summary>
    public IReadOnlyList<EcsWaiterResource> Resources { get; init; } = [];

    /// <summary>The duration of the wait.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The number of polls.</summary>
    public int PollCount { get; init; }
}
