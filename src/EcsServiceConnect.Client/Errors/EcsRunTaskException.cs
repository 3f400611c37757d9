using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Tasks did not all start, did not all succeed, or were abandoned. The message names each with what is known of it;
/// <see cref="TaskArns"/> contains all that were started.
/// </summary>
public sealed class EcsRunTaskException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened to the tasks.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EcsRunTaskException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The kind of failure.</summary>
    /// <value>The default is <see cref="EcsRunTaskOutcome.Failed"/>.</value>
    public EcsRunTaskOutcome Outcome { get; init; }

    /// <summary>The ARNs of all tasks that were started, stopped or not.</summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];

    /// <summary>
    /// The ARNs of the tasks for which the service accepted a call of StopTask (<see cref="RunTaskOptions.StopTasksOnAbandon"/>).
    /// </summary>
    /// <value>Empty where the option is not set, or all calls failed.</value>
    public IReadOnlyList<string> StoppedTaskArns { get; init; } = [];

    /// <summary>The tasks that stopped without success.</summary>
    /// <value>Empty unless the outcome is <see cref="EcsRunTaskOutcome.Failed"/>.</value>
    public IReadOnlyList<TaskResult> FailedTasks { get; init; } = [];

    /// <summary>The reasons why tasks could not be started.</summary>
    /// <value>Empty if all were started.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
