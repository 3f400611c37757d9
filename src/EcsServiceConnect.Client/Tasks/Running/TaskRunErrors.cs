using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Says what became of tasks that did not all succeed, or were given up.</summary>
internal static class TaskRunErrors
{
    private const string Operation = "RunTask";

    /// <summary>All tasks have ended, but some without success, or others were not started.</summary>
    public static EcsTaskRunException Failed(TaskCompletion completion)
    {
        CompletedTask[] failed = [.. completion.Tasks.Where(static task => !task.IsSuccessful)];
        List<string> lines = failed.Length == 0
            ? [$"{MessageText.Count(completion.Tasks.Count, "task")} succeeded."]
            :
            [
                $"{failed.Length} of {MessageText.Count(completion.Tasks.Count, "task")} did not succeed:",
                .. failed.Select(static task => MessageText.Indented(task.ToString())),
            ];
        AddFailures(lines, completion.Failures);
        return new EcsTaskRunException(string.Join('\n', lines))
        {
            Operation = Operation,
            Outcome = failed.Length == 0 ? EcsTaskRunOutcome.NotAllStarted : EcsTaskRunOutcome.Failed,
            TaskArns = [.. completion.Tasks.Select(static task => task.TaskArn)],
            Tasks = failed,
            Failures = completion.Failures,
        };
    }

    public static EcsTaskRunException NotAllStarted(
        RunTaskResponse answer, int wanted, IReadOnlyList<string> arns, IReadOnlyList<string> stopped)
    {
        List<string> lines = [$"RunTask started {arns.Count} of {MessageText.Count(wanted, "task")}."];
        AddFailures(lines, answer.Failures);
        AddTasks(lines, arns, stopped);
        var failures = new EcsFailuresException(answer.Failures) { Operation = Operation, RequestId = answer.Metadata.RequestId };
        return new EcsTaskRunException(string.Join('\n', lines), failures)
        {
            Operation = Operation,
            Outcome = EcsTaskRunOutcome.NotAllStarted,
            TaskArns = arns,
            StoppedTaskArns = stopped,
            Failures = answer.Failures,
        };
    }

    public static EcsTaskRunException EndNotSeen(EcsException reason, IReadOnlyList<string> arns, IReadOnlyList<string> stopped)
    {
        var isTimedOut = reason is EcsWaitException { Outcome: EcsWaitOutcome.TimedOut };
        var what = isTimedOut ? "they have not all ended within the longest wait" : "how they end cannot be seen";
        List<string> lines = [$"RunTask started {MessageText.Count(arns.Count, "task")}, but {what}.", reason.Message];
        AddTasks(lines, arns, stopped);
        return new EcsTaskRunException(string.Join('\n', lines), reason)
        {
            Operation = Operation,
            Outcome = isTimedOut ? EcsTaskRunOutcome.TimedOut : EcsTaskRunOutcome.EndNotSeen,
            TaskArns = arns,
            StoppedTaskArns = stopped,
        };
    }

    public static EcsTaskRunCanceledException Canceled(
        OperationCanceledException reason, IReadOnlyList<string> arns, IReadOnlyList<string> stopped, CancellationToken cancellationToken)
    {
        List<string> lines = [$"The wait for {MessageText.Count(arns.Count, "task")} was cancelled."];
        AddTasks(lines, arns, stopped);
        return new EcsTaskRunCanceledException(string.Join('\n', lines), reason, cancellationToken)
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
            lines.AddRange(failures.Select(static failure => "  " + EcsFailuresException.TextOf(failure)));
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
