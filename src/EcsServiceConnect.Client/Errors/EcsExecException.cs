namespace EcsServiceConnect.Client;

/// <summary>
/// A command could not be run in a container, or a session with it could not be opened or ended early. The message names the cluster,
/// the task and the container, and what to change.
/// </summary>
public sealed class EcsExecException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to change.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EcsExecException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The kind of failure.</summary>
    /// <value>The default is <see cref="EcsExecOutcome.SessionRejected"/>.</value>
    public EcsExecOutcome Outcome { get; init; }

    /// <summary>The name or ARN of the task's cluster.</summary>
    /// <value>Null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The id or ARN of the task.</summary>
    public string? Task { get; init; }

    /// <summary>The name of the container.</summary>
    /// <value>Null if none was named and it is not known which one it is.</value>
    public string? Container { get; init; }

    /// <summary>What ECS, Systems Manager or the agent gave as the reason.</summary>
    /// <value>Null if there was none.</value>
    public string? Reason { get; init; }

    /// <summary>What is known of a command that did not end, with its output so far.</summary>
    /// <value>Null unless a command had begun.</value>
    public CommandResult? Result { get; init; }
}
