using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tasks.Running;

/// <summary>Creates the errors of tasks that did not all succeed, or were abandoned.</summary>
internal static class RunTaskExceptionFactory
{
    private const string Operation = "RunTask";
    private const int MaxLogLines = 5;

    /// <summary>Creates the error of tasks that have all stopped, some without success, or of others that were not started.</summary>
    public static EcsRunTaskException CreateFailed(RunTaskResult result)
    {
        TaskResult[] failed = [.. result.Tasks.Where(static task => !task.IsSuccessful)];
        var total = MessageFormatter.FormatCount(result.Tasks.Count, "task");
        List<string> lines = failed.Length == 0
            ? [$"{total} succeeded."]
            : [$"{failed.Length} of {total} did not succeed:", .. failed.Select(static task => MessageFormatter.Indent(task.ToString()))];
        lines.AddRange(LogLocationFormatter
            .Format(failed.SelectMany(static task => task.Containers, static (task, container) => (task.TaskArn, container)), MaxLogLines)
            .Select(MessageFormatter.Indent));
        if (failed.FirstOrDefault(static task => task.MissingResultContainers.Count > 0) is { } task)
        {
            lines.Add(FormatMissingContainers(task));
        }

        if (result.Tasks.Count < result.RequestedCount)
        {
            lines.Add(FormatStart(result.Tasks.Count, result.RequestedCount));
        }

        AddFailures(lines, result.Failures);
        return new EcsRunTaskException(string.Join('\n', lines))
        {
            Operation = Operation,
            Outcome = failed.Length == 0 ? EcsRunTaskOutcome.PartiallyStarted : EcsRunTaskOutcome.Failed,
            TaskArns = [.. result.Tasks.Select(static task => task.TaskArn)],
            FailedTasks = failed,
            Failures = result.Failures,
        };
    }

    /// <summary>Creates the error of a call that started fewer tasks than requested.</summary>
    public static EcsRunTaskException CreatePartiallyStarted(
        int requestedCount,
        IReadOnlyList<string> arns,
        IReadOnlyList<string> stoppedArns,
        IReadOnlyList<Failure> failures,
        string? requestId)
    {
        List<string> lines = [FormatStart(arns.Count, requestedCount)];
        if (failures.Count == 0)
        {
            lines.Add("The response does not say why the others were not started.");
        }

        AddFailures(lines, failures);
        AddTasks(lines, arns, stoppedArns);
        var cause = failures.Count == 0 ? null : new EcsFailuresException(failures) { Operation = Operation, RequestId = requestId };
        return new EcsRunTaskException(string.Join('\n', lines), cause)
        {
            Operation = Operation,
            Outcome = EcsRunTaskOutcome.PartiallyStarted,
            TaskArns = arns,
            StoppedTaskArns = stoppedArns,
            Failures = failures,
        };
    }

    /// <summary>Creates the error of tasks that have not stopped in time, or cannot be polled.</summary>
    public static EcsRunTaskException CreateUnknown(EcsException cause, IReadOnlyList<string> arns, IReadOnlyList<string> stoppedArns)
    {
        var isTimedOut = cause is EcsWaiterException { Outcome: EcsWaiterOutcome.TimedOut };
        var problem = isTimedOut ? "they have not all stopped before the timeout" : "their outcome is unknown";
        List<string> lines = [$"RunTask started {MessageFormatter.FormatCount(arns.Count, "task")}, but {problem}.", cause.Message];
        AddTasks(lines, arns, stoppedArns);
        return new EcsRunTaskException(string.Join('\n', lines), cause)
        {
            Operation = Operation,
            Outcome = isTimedOut ? EcsRunTaskOutcome.TimedOut : EcsRunTaskOutcome.Unknown,
            TaskArns = arns,
            StoppedTaskArns = stoppedArns,
        };
    }

    /// <summary>Creates the error of a caller that canceled the wait for its tasks.</summary>
    public static EcsRunTaskCanceledException CreateCanceled(
        OperationCanceledException cause, IReadOnlyList<string> arns, IReadOnlyList<string> stoppedArns, CancellationToken cancellationToken)
    {
        List<string> lines = [$"The wait for {MessageFormatter.FormatCount(arns.Count, "task")} was canceled."];
        AddTasks(lines, arns, stoppedArns);
        return new EcsRunTaskCanceledException(string.Join('\n', lines), cause, cancellationToken)
        {
            TaskArns = arns,
            StoppedTaskArns = stoppedArns,
        };
    }

    private static string FormatMissingContainers(TaskResult task) =>
        $"{nameof(RunTaskOptions.ResultContainers)} has {string.Join(", ", task.MissingResultContainers)}, but the containers of the tasks are "
        + $"{string.Join(", ", task.Containers.Select(static container => container.Name))}.";

    private static string FormatStart(int startedCount, int requestedCount) =>
        $"RunTask started {startedCount} of {MessageFormatter.FormatCount(requestedCount, "task")}.";

    private static void AddFailures(List<string> lines, IReadOnlyList<Failure> failures) =>
        AddSection(lines, "Others could not be started:", [.. failures.Select(EcsFailuresException.FormatFailure)]);

    private static void AddTasks(List<string> lines, IReadOnlyList<string> arns, IReadOnlyList<string> stoppedArns)
    {
        AddSection(lines, "Stop requested:", stoppedArns);
        AddSection(lines, "Started and not stopped:", [.. arns.Except(stoppedArns, StringComparer.Ordinal)]);
    }

    private static void AddSection(List<string> lines, string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            lines.Add(title);
            lines.AddRange(items.Select(static item => "  " + item));
        }
    }
}
