using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins to delete a capacity provider. The update status of the response shows whether that is possible.</summary>
internal sealed class DeleteCapacityProviderHandler : OperationHandler<DeleteCapacityProviderRequest, DeleteCapacityProviderResponse>
{
    protected override DeleteCapacityProviderResponse Handle(DeleteCapacityProviderRequest request, EcsState state)
    {
        var provider = state.CapacityProviders.Find(request.CapacityProvider)
            ?? throw CapacityProviderStore.CreateNotFoundException();
        if (provider.Group is null)
        {
            throw new InvalidParameterException(
                $"The capacity provider '{provider.Name}' in 'capacityProvider' belongs to ECS and cannot be deleted.");
        }

        if (provider.UpdateStatus == CapacityProviderUpdateStatus.UpdateInProgress)
        {
            throw new UpdateInProgressException($"The capacity provider '{provider.Name}' is still being updated; delete it afterwards.");
        }

        if (provider.IsUsable)
        {
            state.CapacityProviders.Delete(provider);
        }

        return new DeleteCapacityProviderResponse { CapacityProvider = CapacityProviderMapper.Map(provider, withTags: true) };
    }
}
