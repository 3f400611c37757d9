using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins the update of an instance's agent.</summary>
internal sealed class UpdateContainerAgentHandler : OperationHandler<UpdateContainerAgentRequest, UpdateContainerAgentResponse>
{
    protected override UpdateContainerAgentResponse Handle(UpdateContainerAgentRequest request, EcsState state)
    {
        Guard.Required(request.ContainerInstance, "containerInstance");
        var cluster = state.Clusters.Active(request.Cluster);
        var instance = cluster.Instances.Get(request.ContainerInstance, state.Arns);
        state.AgentUpdates.Begin(instance);
        return new UpdateContainerAgentResponse { ContainerInstance = ContainerInstanceView.Full(instance, state) };
    }
}
