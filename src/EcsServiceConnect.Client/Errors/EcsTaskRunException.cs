using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Tasks that were run did not all start, did not all succeed, or were given up. The message names each with what is
/// known of it; <see cref="TaskArns"/> has all that were started.
/// </summary>
public sealed class EcsTaskRunException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What became of the tasks.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsTaskRunException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What went wrong.</summary>
    /// <value>The default is <see cref="EcsTaskRunOutcome.Failed"/>.</value>
    public EcsTaskRunOutcome Outcome { get; init; }

    /// <summary>All tasks that were started, ended or not.</summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];

    /// <summary>
    /// Those that were told to stop because they were given up (<see cref="TaskCompletionOptions.StopOnGivingUp"/>).
    /// </summary>
    /// <value>Empty where that was not asked for, or the service refused it.</value>
    public IReadOnlyList<string> StoppedTaskArns { get; init; } = [];

    /// <summary>The tasks that ended without success.</summary>
    /// <value>Empty unless the outcome is <see cref="EcsTaskRunOutcome.Failed"/>.</value>
    public IReadOnlyList<CompletedTask> Tasks { get; init; } = [];

    /// <summary>Why tasks could not be started.</summary>
    /// <value>Empty if all were.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
