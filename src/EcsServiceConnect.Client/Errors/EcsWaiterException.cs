namespace EcsServiceConnect.Client;

/// <summary>
/// A wait ended without what it waited for. The message names the resources that stood in the way, each with its state,
/// why it stopped, and its last events; <see cref="Resources"/> has them one by one.
/// </summary>
public sealed class EcsWaiterException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was waited for, and what happened instead.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsWaiterException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether a resource failed, or the time was up.</summary>
    /// <value>The default is <see cref="EcsWaiterOutcome.Failed"/>.</value>
    public EcsWaiterOutcome Outcome { get; init; }

    /// <summary>The service's name of what was waited for, such as <c>ServicesStable</c>.</summary>
    /// <value>Empty for an error that did not come from a wait, as in tests.</value>
    public string Waiter { get; init; } = "";

    /// <summary>The resources that failed; if the time was up, those that were not there yet.</summary>
    public IReadOnlyList<EcsWaiterResource> Resources { get; init; } = [];

    /// <summary>How long the wait took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How many looks were taken.</summary>
    public int PollCount { get; init; }
}
