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
            case TaskStates.Stopped when task.StartedAt is null:
                state.TaskLifecycle.StopNow(task, TaskStopCode.TaskFailedToStart, reason ?? "Task failed to start");
                break;
            case TaskStates.Stopped:
                state.TaskLifecycle.StopNow(task, TaskStopCode.EssentialContainerExited, reason ?? "Essential container in task exited");
                break;
        }
    }
}
