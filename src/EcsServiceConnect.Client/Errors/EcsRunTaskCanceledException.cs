namespace EcsServiceConnect.Client;

/// <summary>
/// The caller canceled the wait for tasks that were started. They keep running, except those for which a stop was requested.
/// </summary>
public sealed class EcsRunTaskCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which tasks were abandoned.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    public EcsRunTaskCanceledException(
        string message, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base(message, innerException, cancellationToken)
    {
    }

    /// <summary>The ARNs of all tasks that were started, stopped or not.</summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];

    /// <summary>
    /// The ARNs of the tasks for which the service accepted a call of StopTask (<see cref="RunTaskOptions.StopTasksOnAbandon"/>).
    /// </summary>
    /// <value>Empty where the option is not set, or all calls failed.</value>
    public IReadOnlyList<string> StoppedTaskArns { get; init; } = [];
}
