using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Returns endpoints of the form that agents of the region get; nothing listens there.</summary>
internal sealed class DiscoverPollEndpointHandler : OperationHandler<DiscoverPollEndpointRequest, DiscoverPollEndpointResponse>
{
    protected override DiscoverPollEndpointResponse Handle(DiscoverPollEndpointRequest request, EcsState state)
    {
        if (!string.IsNullOrEmpty(request.ContainerInstance)
            && Find(request.ContainerInstance, request.Cluster, state) is not { IsRegistered: true })
        {
            throw new ClientException($"Referenced container instance {InstanceStore.GetShownId(request.ContainerInstance)} not registered.");
        }

        var region = state.Arns.Region;
        return new DiscoverPollEndpointResponse
        {
            Endpoint = $"https://ecs-a-1.{region}.amazonaws.com/",
            TelemetryEndpoint = $"https://ecs-t-1.{region}.amazonaws.com/",
            ServiceConnectEndpoint = $"https://ecs-sc-1.{region}.amazonaws.com/",
        };
    }

    private static InstanceState? Find(string instance, string? cluster, EcsState state) =>
        state.Clusters.Find(cluster)?.Instances.Find(instance, state.Arns);
}
