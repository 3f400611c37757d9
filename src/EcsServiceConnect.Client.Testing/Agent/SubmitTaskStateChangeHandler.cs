using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Applies an agent's report on a task and its containers: the task moves to the reported status, but never back.</summary>
internal sealed class SubmitTaskStateChangeHandler(TaskLifecycleController lifecycle, ServiceScheduler services)
    : OperationHandler<SubmitTaskStateChangeRequest, SubmitTaskStateChangeResponse>
{
    protected override SubmitTaskStateChangeResponse Handle(SubmitTaskStateChangeRequest request, EcsState state)
    {
        AgentReportValidator.ValidateStatus(request.Status, "status");
        var task = AgentReportValidator.GetTask(request.Task, request.Cluster, state);
        foreach (var container in request.Containers ?? [])
        {
            RequestGuard.Require(container.ContainerName, "containers.containerName");
            AgentReportValidator.ValidateStatus(container.Status, "containers.status");
        }

        foreach (var container in request.Containers ?? [])
        {
            task.ApplyReport(container.ContainerName!, new ContainerReport
            {
                Status = AgentReportValidator.GetShownStatus(container.Status),
                ExitCode = container.ExitCode,
                Reason = container.Reason,
                RuntimeId = container.RuntimeId,
                ImageDigest = container.ImageDigest,
                NetworkBindings = container.NetworkBindings,
            });
        }

        MoveTask(task, request.Status, request.Reason, state);
        ReportAgents(task, request.ManagedAgents ?? [], state);
        return new SubmitTaskStateChangeResponse { Acknowledgment = AgentReportValidator.Acknowledgment };
    }

    private static void ReportAgents(TaskState task, IReadOnlyList<ManagedAgentStateChange> agents, EcsState state)
    {
        foreach (var agent in agents)
        {
            var container = task.Containers.FirstOrDefault(candidate => candidate.Name == agent.ContainerName);
            if (task.Template.EnableExecuteCommand && container is { IsStopped: false })
            {
                container.ExecAgent.Report(agent.Status, agent.Reason, state.Now);
                task.RecordChange();
            }
        }
    }

    private void MoveTask(TaskState task, string? status, string? reason, EcsState state)
    {
        switch (status)
        {
            case TaskStatuses.Pending or TaskStatuses.Running:
                lifecycle.Advance(task, status);
                break;
            case TaskStatuses.Stopped:
                CompleteTask(task, reason, state);
                break;
        }
    }

    /// <summary>A task that stops without a request has failed.</summary>
    private void CompleteTask(TaskState task, string? reason, EcsState state)
    {
        if (task.IsDesired)
        {
            var started = task.StartedAt is not null;
            lifecycle.Stop(
                task,
                started ? TaskStopCode.EssentialContainerExited : TaskStopCode.TaskFailedToStart,
                reason ?? (started ? "Essential container in task exited" : "Task failed to start"));
            services.OnTaskFailed(task);
        }

        lifecycle.Complete(task);
    }
}
