namespace EcsServiceConnect.Client;

/// <summary>How <see cref="RunTaskExtensions"/> waits for tasks, and what it takes for success.</summary>
public sealed record RunTaskOptions
{
    /// <summary>How often to look at the tasks, for how long, and what to tell on the way.</summary>
    /// <value>
    /// The default is null: a look every 6 seconds, as long as it takes. A setting that is left null in it means the same;
    /// a task may be missing for the first minute, and looks may be throttled or lost for 5 minutes in a row.
    /// </value>
    public EcsWaiterOptions? Waiter { get; init; }

    /// <summary>
    /// The names of the containers whose exit codes decide whether a task succeeded. Name the container that does the
    /// work where another essential one, such as a proxy, is killed when it is done.
    /// </summary>
    /// <value>The default is null: the essential containers of the task definition.</value>
    public IReadOnlyList<string>? ResultContainers { get; init; }

    /// <summary>
    /// True to wait for the tasks that started where others could not be. The result then has the
    /// <see cref="RunTaskResult.Failures"/> and is not successful.
    /// </summary>
    /// <value>The default is false: an error is thrown at once, with the tasks that started.</value>
    public bool AllowPartialStart { get; init; }

    /// <summary>
    /// True to stop the tasks that may still run when they are given up: the call was cancelled, the longest wait was
    /// over, some could not be started, or they could not be looked at. The error then follows the calls of StopTask. So
    /// that no task is lost, the call of RunTask itself is not broken off by a cancellation.
    /// </summary>
    /// <value>The default is false: they run on.</value>
    public bool StopTasksOnAbandon { get; init; }

    /// <summary>
    /// The reason that <see cref="StopTasksOnAbandon"/> gives, up to 1,024 characters: the tasks show it as their stopped
    /// reason.
    /// </summary>
    /// <value>The default is <c>The program that ran the task gave it up</c>.</value>
    public string StopReason { get; init; } = "The program that ran the task gave it up";
}
