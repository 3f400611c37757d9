using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What came of the tasks of one RunTask, after all of them have stopped.</summary>
public sealed record RunTaskResult
{
    /// <summary>The tasks that were started, in the order in which the service named them.</summary>
    public required IReadOnlyList<TaskResult> Tasks { get; init; }

    /// <summary>Why others were not started.</summary>
    /// <value>Empty, unless <see cref="RunTaskOptions.AllowPartialStart"/> let it go on.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>True if all tasks were started and all succeeded (<see cref="TaskResult.IsSuccessful"/>).</summary>
    public bool IsSuccessful => Failures.Count == 0 && Tasks.Count > 0 && Tasks.All(static task => task.IsSuccessful);

    /// <summary>Throws unless all tasks succeeded, and goes on with the result otherwise.</summary>
    /// <returns>The result itself.</returns>
    /// <exception cref="EcsRunTaskException">
    /// A task failed, never ran or was not started; the error names each with its containers, exit codes and reasons.
    /// </exception>
    public RunTaskResult EnsureSuccess() => IsSuccessful ? this : throw RunTaskExceptionFactory.CreateFailed(this);

    /// <summary>How many tasks succeeded, for logs.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        $"{Tasks.Count(static task => task.IsSuccessful)} of {Tasks.Count} tasks succeeded"
        + (Failures.Count == 0 ? "" : $", {Failures.Count} failed to be started");
}
