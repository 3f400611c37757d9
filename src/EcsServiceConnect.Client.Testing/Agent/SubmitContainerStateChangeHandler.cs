using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Applies an agent's report on a container. Its task runs on until the agent reports on the task as well.</summary>
internal sealed class SubmitContainerStateChangeHandler
    : OperationHandler<SubmitContainerStateChangeRequest, SubmitContainerStateChangeResponse>
{
    protected override SubmitContainerStateChangeResponse Handle(SubmitContainerStateChangeRequest request, EcsState state)
    {
        AgentReportValidator.ValidateStatus(request.Status, "status");
        var task = AgentReportValidator.GetTask(request.Task, request.Cluster, state);
        task.ApplyReport(RequestGuard.Require(request.ContainerName, "containerName"), new ContainerReport
        {
            Status = AgentReportValidator.GetShownStatus(request.Status),
            ExitCode = request.ExitCode,
            Reason = request.Reason,
            RuntimeId = request.RuntimeId,
            NetworkBindings = request.NetworkBindings,
        });
        return new SubmitContainerStateChangeResponse { Acknowledgment = AgentReportValidator.Acknowledgment };
    }
}
