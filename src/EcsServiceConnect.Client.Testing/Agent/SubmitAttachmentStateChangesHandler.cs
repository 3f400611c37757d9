using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Accepts an agent's report on attachments. It has no effect: attachments change with their task.</summary>
internal sealed class SubmitAttachmentStateChangesHandler
    : OperationHandler<SubmitAttachmentStateChangesRequest, SubmitAttachmentStateChangesResponse>
{
    protected override SubmitAttachmentStateChangesResponse Handle(SubmitAttachmentStateChangesRequest request, EcsState state)
    {
        state.Clusters.GetActive(request.Cluster);
        return new SubmitAttachmentStateChangesResponse { Acknowledgment = AgentReportValidator.Acknowledgment };
    }
}
