using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Takes an agent's word on a container. Its task goes on until the agent reports on that too.</summary>
internal sealed class SubmitContainerStateChangeHandler
    : OperationHandler<SubmitContainerStateChangeRequest, SubmitContainerStateChangeResponse>
{
    protected override SubmitContainerStateChangeResponse Handle(SubmitContainerStateChangeRequest request, EcsState state)
    {
        AgentReports.CheckStatus(request.Status, "status");
        var task = AgentReports.FindTask(request.Task, request.Cluster, state);
        task.Report(Guard.Required(request.ContainerName, "containerName"), new ContainerReport
        {
            Status = AgentReports.ShownStatus(request.Status),
            ExitCode = request.ExitCode,
            Reason = request.Reason,
            RuntimeId = request.RuntimeId,
            NetworkBindings = request.NetworkBindings,
        });
        return new SubmitContainerStateChangeResponse { Acknowledgment = AgentReports.Acknowledgment };
    }
}
