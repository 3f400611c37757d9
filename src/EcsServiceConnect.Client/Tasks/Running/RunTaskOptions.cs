namespace EcsServiceConnect.Client;

/// <summary>How to run tasks to completion: how to wait for them, and which results are a success.</summary>
public sealed record RunTaskOptions
{
    /// <summary>How often to poll the tasks and for how long, and who receives the progress.</summary>
    /// <value>
    /// The default is null, which means the same as the defaults of its settings: a poll every 6 seconds without a timeout, while a task
    /// may be missing for the first minute and polls may be throttled or lost for 5 minutes in a row.
    /// </value>
    public EcsWaiterOptions? WaiterOptions { get; init; }

    /// <summary>
    /// The names of the containers whose exit codes decide whether a task succeeded. Name the container that does the work where another
    /// essential one, such as a proxy, is killed at the end.
    /// </summary>
    /// <value>The default is null: the essential containers of the task definition.</value>
    public IReadOnlyList<string>? ResultContainers { get; init; }

    /// <summary>
    /// Whether to find out where the logs of successful tasks are, too (<see cref="ContainerResult.LogLocation"/>). It takes one call of
    /// DescribeTaskDefinition, as it is made anyway when a task fails; a caller who may not make it gets everything else.
    /// </summary>
    /// <value>The default is false: only where a task failed.</value>
    public bool IncludeLogLocations { get; init; }

    /// <summary>
    /// Whether to wait for the started tasks although others could not be started. The result then has
    /// <see cref="RunTaskResult.Failures"/> and is not successful.
    /// </summary>
    /// <value>The default is false: an error with the started tasks is thrown at once.</value>
    public bool AllowPartialStart { get; init; }

    /// <summary>
    /// Whether to stop the tasks that may still run when they are abandoned: the operation was canceled, the timeout has passed, some tasks
    /// could not be started, or a poll failed. The error is thrown after the calls of StopTask. So that no task is lost, a cancellation
    /// does not interrupt the call of RunTask itself.
    /// </summary>
    /// <value>The default is false: they keep running.</value>
    public bool StopTasksOnAbandon { get; init; }

    /// <summary>
    /// The reason that <see cref="StopTasksOnAbandon"/> sends to ECS, up to 1,024 characters. It becomes the stopped reason of the tasks.
    /// </summary>
    /// <value>The default is <c>The program that ran the task has abandoned it</c>.</value>
    public string StopReason { get; init; } = "The program that ran the task has abandoned it";
}
