namespace EcsServiceConnect.Client;

/// <summary>
/// The caller cancelled the wait for tasks that were started. They run on, but for those that were told to stop.
/// </summary>
public sealed class EcsRunTaskCanceledException : OperationCanceledException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">Which tasks were given up.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public EcsRunTaskCanceledException(
        string message, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base(message, innerException, cancellationToken)
    {
    }

    /// <summary>All tasks that were started, ended or not.</summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];

    /// <summary>
    /// Those that were told to stop (<see cref="RunTaskOptions.StopTasksOnAbandon"/>).
    /// </summary>
    /// <value>Empty where that was not asked for, or the service refused it.</value>
    public IReadOnlyList<string> StoppedTaskArns { get; init; } = [];
}
