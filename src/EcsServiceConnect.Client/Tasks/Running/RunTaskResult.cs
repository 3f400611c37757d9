using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks.Running;

namespace EcsServiceConnect.Client;

/// <summary>The results of the tasks of one RunTask, after all of them have stopped.</summary>
public sealed record RunTaskResult
{
    /// <summary>The tasks that were started, in the order of the response.</summary>
    public required IReadOnlyList<TaskResult> Tasks { get; init; }

    /// <summary>The number of tasks that were requested: the request's <see cref="RunTaskRequest.Count"/>, or 1.</summary>
    /// <value>The default is 0, for a result that was not made by <see cref="RunTaskExtensions"/>.</value>
    public int RequestedCount { get; init; }

    /// <summary>The reasons why other tasks were not started.</summary>
    /// <value>Always empty unless <see cref="RunTaskOptions.AllowPartialStart"/> is true.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Whether all tasks were started and succeeded (<see cref="TaskResult.IsSuccessful"/>).</summary>
    public bool IsSuccessful =>
        Failures.Count == 0 && Tasks.Count > 0 && Tasks.Count >= RequestedCount && Tasks.All(static task => task.IsSuccessful);

    /// <summary>Throws unless all tasks succeeded.</summary>
    /// <returns>The result itself.</returns>
    /// <exception cref="EcsRunTaskException">
    /// A task failed, never ran or was not started. The error names each with its containers, exit codes and reasons.
    /// </exception>
    public RunTaskResult EnsureSuccess() => IsSuccessful ? this : throw RunTaskExceptionFactory.CreateFailed(this);

    /// <summary>Describes how many tasks succeeded, for logs.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        $"{Tasks.Count(static task => task.IsSuccessful)} of {Tasks.Count} tasks succeeded"
        + (NotStartedCount == 0 ? "" : $", {NotStartedCount} could not be started");

    /// <summary>The number of tasks that were not started, at least one where there are failures.</summary>
    private int NotStartedCount => Math.Max(RequestedCount - Tasks.Count, Failures.Count);
}
