using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Takes an agent's word on a task and its containers: the task moves to the reported status, but never back.</summary>
internal sealed class SubmitTaskStateChangeHandler : OperationHandler<SubmitTaskStateChangeRequest, SubmitTaskStateChangeResponse>
{
    protected override SubmitTaskStateChangeResponse Handle(SubmitTaskStateChangeRequest request, EcsState state)
    {
        AgentReports.CheckStatus(request.Status, "status");
        var task = AgentReports.FindTask(request.Task, request.Cluster, state);
        AgentReports.Check(request.Attachments ?? []);
        foreach (var container in request.Containers ?? [])
        {
            Guard.Required(container.ContainerName, "containers.containerName");
            AgentReports.CheckStatus(container.Status, "containers.status");
        }

        foreach (var container in request.Containers ?? [])
        {
            task.Report(container.ContainerName!, new ContainerReport
            {
                Status = AgentReports.ShownStatus(container.Status),
                ExitCode = container.ExitCode,
                Reason = container.Reason,
                RuntimeId = container.RuntimeId,
                ImageDigest = container.ImageDigest,
                NetworkBindings = container.NetworkBindings,
            });
        }

        Move(task, request.Status, request.Reason, state);
        return new SubmitTaskStateChangeResponse { Acknowledgment = AgentReports.Acknowledgment };
    }

    private static void Move(TaskState task, string? status, string? reason, EcsState state)
    {
        switch (status)
        {
            case TaskStates.Pending or TaskStates.Running:
                state.TaskLifecycle.Advance(task, status);
                break;
            case TaskStates.Stopped:
                End(task, reason, state);
                break;
        }
    }

    /// <summary>A task that nobody wanted to stop has failed.</summary>
    private static void End(TaskState task, string? reason, EcsState state)
    {
        if (task.IsWanted)
        {
            var started = task.StartedAt is not null;
            state.TaskLifecycle.Stop(
                task,
                started ? TaskStopCode.EssentialContainerExited : TaskStopCode.TaskFailedToStart,
                reason ?? (started ? "Essential container in task exited" : "Task failed to start"));
            state.ServiceScheduler.OnTaskFailed(task);
        }

        state.TaskLifecycle.EndNow(task);
    }
}
