using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Accepts an agent's report on attachments.</summary>
internal sealed class SubmitAttachmentStateChangesHandler
    : OperationHandler<SubmitAttachmentStateChangesRequest, SubmitAttachmentStateChangesResponse>
{
    protected override SubmitAttachmentStateChangesResponse Handle(SubmitAttachmentStateChangesRequest request, EcsState state)
    {
        AgentReportValidator.Validate(RequestGuard.RequireItems(request.Attachments, "attachments", int.MaxValue));
        state.Clusters.GetActive(request.Cluster);
        return new SubmitAttachmentStateChangesResponse { Acknowledgment = AgentReportValidator.Acknowledgment };
    }
}
