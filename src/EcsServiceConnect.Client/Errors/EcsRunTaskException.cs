using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Tasks that were run did not all start, did not all succeed, or were given up. The message names each with what is
/// known of it; <see cref="TaskArns"/> has all that were started.
/// </summary>
public sealed class EcsRunTaskException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What became of the tasks.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsRunTaskException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What went wrong.</summary>
    /// <value>The default is <see cref="EcsRunTaskOutcome.Failed"/>.</value>
    public EcsRunTaskOutcome Outcome { get; init; }

    /// <summary>All tasks that were started, ended or not.</summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];

    /// <summary>
    /// Those that were told to stop because they were given up (<see cref="RunTaskOptions.StopTasksOnAbandon"/>).
    /// </summary>
    /// <value>Empty where that was not asked for, or the service refused it.</value>
    public IReadOnlyList<string> StoppedTaskArns { get; init; } = [];

    /// <summary>The tasks that ended without success.</summary>
    /// <value>Empty unless the outcome is <see cref="EcsRunTaskOutcome.Failed"/>.</value>
    public IReadOnlyList<TaskResult> Tasks { get; init; } = [];

    /// <summary>Why tasks could not be started.</summary>
    /// <value>Empty if all were.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
