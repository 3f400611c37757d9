using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins to update an instance's agent.</summary>
internal sealed class UpdateContainerAgentHandler(AgentUpdateController agentUpdates)
    : OperationHandler<UpdateContainerAgentRequest, UpdateContainerAgentResponse>
{
    protected override UpdateContainerAgentResponse Handle(UpdateContainerAgentRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var instance = cluster.Instances.Get(request.ContainerInstance, state.Arns);
        agentUpdates.Start(instance);
        return new UpdateContainerAgentResponse { ContainerInstance = ContainerInstanceMapper.MapFull(instance, state) };
    }
}
