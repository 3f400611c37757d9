using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;

namespace EcsServiceConnect.Client.Exec;

/// <summary>
/// Creates the exceptions for an ExecuteCommand and a command that failed. ECS gives one error for several causes, so the task is described
/// to find which one it is.
/// </summary>
internal static class ExecExceptionFactory
{
    /// <summary>Creates the exception. If the task cannot be described, it has what ECS said.</summary>
    public static async Task<EcsExecException> CreateAsync(
        IEcsClient client, ExecTarget target, EcsServiceException error, CancellationToken cancellationToken)
    {
        DescribeTasksResponse response;
        try
        {
            var request = new DescribeTasksRequest { Cluster = target.Cluster, Tasks = [target.Task] };
            response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (EcsException)
        {
            return Create(target, error);
        }

        return response.Tasks is [var task, ..] ? CreateForTask(target, task, error)
            : response.Failures.Any(MissingFailure.IsMissing) ? target.CreateException(
                EcsExecOutcome.TaskNotFound, "The cluster has no such task, or no longer: check the cluster and the id.", error.ErrorMessage, error)
            : Create(target, error);
    }

    /// <summary>Creates the exception for a command that did not end with the exit code 0.</summary>
    public static EcsExecException CreateFailed(CommandResult result)
    {
        const int MaxQuoted = 1000;
        var output = MessageSanitizer.Sanitize(result.Output.Length > MaxQuoted ? result.Output[^MaxQuoted..] : result.Output);
        return ExecTarget.Create(cluster: null, result.TaskArn ?? "", result.ContainerName).CreateException(
            EcsExecOutcome.CommandFailed,
            result.ExitCode is { } code
                ? $"The command ended with the exit code {code}."
                : "The command ended with an unknown exit code, since it ran without a shell.",
            result: result,
            details: output.Length == 0 ? "" : $" The end of its output:\n{MessageFormatter.Indent(output)}");
    }

    private static EcsExecException CreateForTask(ExecTarget target, EcsTask task, EcsServiceException error)
    {
        if (TaskWaiters.IsStopped(task))
        {
            return target.CreateException(EcsExecOutcome.TaskNotRunning, "The task has stopped.", task.StoppedReason, error);
        }

        if (task.DesiredStatus == "STOPPED")
        {
            return target.CreateException(EcsExecOutcome.TaskNotRunning, "The task is stopping.", task.StoppedReason, error);
        }

        if (task.EnableExecuteCommand != true)
        {
            return target.CreateException(
                EcsExecOutcome.NotEnabled,
                "The task was started without ECS Exec. Set EnableExecuteCommand in the service or in RunTask, and start a new task.",
                error.ErrorMessage,
                error);
        }

        if (ExecWaiter.FindContainer(task, target.Container) is not { } container)
        {
            var names = string.Join(", ", task.Containers.Select(static container => container.Name));
            return target.CreateException(
                EcsExecOutcome.ContainerNotFound,
                target.Container is null
                    ? $"The task has several containers, so name one of them: {names}."
                    : $"The task has no such container. Its containers: {names}.",
                error.ErrorMessage,
                error);
        }

        target = target with { Container = container.Name };
        var agent = ExecWaiter.FindAgent(container);
        return (agent?.LastStatus, error) switch
        {
            ("RUNNING", TargetNotConnectedException) => target.CreateException(
                EcsExecOutcome.AgentNotRunning,
                "The agent of ECS Exec in the container is RUNNING and not connected to Systems Manager. "
                    + "The task role needs ssmmessages:*, the task a route to Systems Manager, and the container a writable root file system "
                    + "and no AWS credentials in its environment variables, which the agent would use instead of the task role.",
                error.ErrorMessage,
                error),
            ("RUNNING", _) => Create(target, error),
            ("STOPPED", _) => target.CreateException(
                EcsExecOutcome.AgentNotRunning,
                "The agent of ECS Exec in the container is STOPPED: start a new task.",
                agent.Reason ?? error.ErrorMessage,
                error),
            var (status, _) => target.CreateException(
                EcsExecOutcome.AgentNotRunning,
                $"The agent of ECS Exec in the container {(status is { Length: > 0 } ? $"is {status}" : "has not started")}. "
                    + "Call WaitUntilExecAvailableAsync first; if it stays so, the task role needs ssmmessages:* and the task a route to Systems Manager.",
                agent?.Reason ?? error.ErrorMessage,
                error),
        };
    }

    private static EcsExecException Create(ExecTarget target, EcsServiceException error) => target.CreateException(
        EcsExecOutcome.SessionRejected, "ECS did not open a session.", error.ErrorMessage, error);
}
