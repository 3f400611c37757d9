using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the settings of a capacity provider with an Auto Scaling group; absent members stay.</summary>
internal sealed class UpdateCapacityProviderHandler : OperationHandler<UpdateCapacityProviderRequest, UpdateCapacityProviderResponse>
{
    protected override UpdateCapacityProviderResponse Handle(UpdateCapacityProviderRequest request, EcsState state)
    {
        var provider = state.CapacityProviders.GetActive(request.Name);
        if (request.ManagedInstancesProvider is not null)
        {
            throw RequestGuard.CreateNotSimulatedException("capacity providers of managed instances");
        }

        if (provider.Group is not { } current)
        {
            throw new InvalidParameterException($"The capacity provider '{provider.Name}' in 'name' has nothing that could be changed.");
        }

        if (provider.IsBeingDeleted)
        {
            throw new ClientException($"The capacity provider '{provider.Name}' in 'name' is being deleted.");
        }

        var change = RequestGuard.Require(request.AutoScalingGroupProvider, "autoScalingGroupProvider");
        state.CapacityProviders.Update(provider, AutoScalingValidator.ApplyUpdate(current, change));
        foreach (var cluster in state.Clusters.All.Where(cluster =>
            cluster.Status == ClusterState.Active && cluster.CapacityProviders.Contains(provider.Name)))
        {
            ClusterAttachmentController.Update(cluster, state);
        }

        return new UpdateCapacityProviderResponse { CapacityProvider = CapacityProviderMapper.Map(provider, withTags: true) };
    }
}
