using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Says what became of tasks that did not all succeed, or were given up.</summary>
internal static class RunTaskExceptionFactory
{
    private const string Operation = "RunTask";

    /// <summary>All tasks have ended, but some without success, or others were not started.</summary>
    public static EcsRunTaskException CreateFailed(RunTaskResult result)
    {
        TaskResult[] failed = [.. result.Tasks.Where(static task => !task.IsSuccessful)];
        List<string> lines = failed.Length == 0
            ? [$"{MessageFormatter.FormatCount(result.Tasks.Count, "task")} succeeded."]
            :
            [
                $"{failed.Length} of {MessageFormatter.FormatCount(result.Tasks.Count, "task")} did not succeed:",
                .. failed.Select(static task => MessageFormatter.Indent(task.ToString())),
            ];
        AddFailures(lines, result.Failures);
        return new EcsRunTaskException(string.Join('\n', lines))
        {
            Operation = Operation,
            Outcome = failed.Length == 0 ? EcsRunTaskOutcome.PartiallyStarted : EcsRunTaskOutcome.Failed,
            TaskArns = [.. result.Tasks.Select(static task => task.TaskArn)],
            Tasks = failed,
            Failures = result.Failures,
        };
    }

    public static EcsRunTaskException CreatePartiallyStarted(
        RunTaskResponse response, int requestedCount, IReadOnlyList<string> arns, IReadOnlyList<string> stopped)
    {
        List<string> lines = [$"RunTask started {arns.Count} of {MessageFormatter.FormatCount(requestedCount, "task")}."];
        AddFailures(lines, response.Failures);
        AddTasks(lines, arns, stopped);
        var failures = new EcsFailuresException(response.Failures) { Operation = Operation, RequestId = response.Metadata.RequestId };
        return new EcsRunTaskException(string.Join('\n', lines), failures)
        {
            Operation = Operation,
            Outcome = EcsRunTaskOutcome.PartiallyStarted,
            TaskArns = arns,
            StoppedTaskArns = stopped,
            Failures = response.Failures,
        };
    }

    public static EcsRunTaskException CreateUnknown(EcsException reason, IReadOnlyList<string> arns, IReadOnlyList<string> stopped)
    {
        var isTimedOut = reason is EcsWaiterException { Outcome: EcsWaiterOutcome.TimedOut };
        var what = isTimedOut ? "they have not all ended within the longest wait" : "how they end cannot be seen";
        List<string> lines = [$"RunTask started {MessageFormatter.FormatCount(arns.Count, "task")}, but {what}.", reason.Message];
        AddTasks(lines, arns, stopped);
        return new EcsRunTaskException(string.Join('\n', lines), reason)
        {
            Operation = Operation,
            Outcome = isTimedOut ? EcsRunTaskOutcome.TimedOut : EcsRunTaskOutcome.Unknown,
            TaskArns = arns,
            StoppedTaskArns = stopped,
        };
    }

    public static EcsRunTaskCanceledException CreateCanceled(
        OperationCanceledException reason, IReadOnlyList<string> arns, IReadOnlyList<string> stopped, CancellationToken cancellationToken)
    {
        List<string> lines = [$"The wait for {MessageFormatter.FormatCount(arns.Count, "task")} was cancelled."];
        AddTasks(lines, arns, stopped);
        return new EcsRunTaskCanceledException(string.Join('\n', lines), reason, cancellationToken)
        {
            TaskArns = arns,
            StoppedTaskArns = stopped,
        };
    }

    private static void AddFailures(List<string> lines, IReadOnlyList<Failure> failures)
    {
        if (failures.Count > 0)
        {
            lines.Add("Others could not be started:");
            lines.AddRange(failures.Select(static failure => "  " + EcsFailuresException.FormatFailure(failure)));
        }
    }

    private static void AddTasks(List<string> lines, IReadOnlyList<string> arns, IReadOnlyList<string> stopped)
    {
        Add("Told to stop:", stopped);
        Add("Started, and left alone:", [.. arns.Except(stopped, StringComparer.Ordinal)]);

        void Add(string title, IReadOnlyList<string> some)
        {
            if (some.Count > 0)
            {
                lines.Add(title);
                lines.AddRange(some.Select(static arn => "  " + arn));
            }
        }
    }
}
