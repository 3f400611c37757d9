using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Replaces the capacity providers of a cluster and its default strategy.</summary>
internal sealed class PutClusterCapacityProvidersHandler
    : OperationHandler<PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse>
{
    protected override PutClusterCapacityProvidersResponse Handle(PutClusterCapacityProvidersRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var providers = CapacityProviderValidator.ValidateProviders(request.CapacityProviders, state.CapacityProviders);
        var strategy = CapacityProviderValidator.ValidateStrategy(
            request.DefaultCapacityProviderStrategy, providers, "defaultCapacityProviderStrategy");

        ValidateReady(cluster);
        foreach (var removed in cluster.CapacityProviders.Except(providers))
        {
            if (IsInUse(removed, cluster))
            {
                throw new ResourceInUseException("The specified capacity provider is in use and cannot be removed.");
            }
        }

        cluster.CapacityProviders = providers;
        cluster.DefaultStrategy = strategy;
        ClusterAttachmentController.Update(cluster, state);
        return new PutClusterCapacityProvidersResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }

    /// <summary>Text: https://github.com/hashicorp/terraform-provider-aws/issues/11285</summary>
    private static void ValidateReady(ClusterState cluster)
    {
        if (cluster.IsProvisioning)
        {
            throw new ClientException("Cluster was not ACTIVE.");
        }

        if (cluster.IsAttaching == true)
        {
            throw new UpdateInProgressException(
                "The specified cluster is in a busy state. Cluster attachments must be in an UPDATE_COMPLETE state before they can be updated. "
                + "Wait and try again.");
        }
    }

    private static bool IsInUse(string provider, ClusterState cluster) =>
        cluster.Tasks.Values.Any(task => !task.IsStopped && task.CapacityProvider == provider)
        || cluster.Services.Values.Any(service =>
            service.Status != ServiceState.Inactive && service.Target?.Launch.Strategy.Any(item => item.CapacityProvider == provider) == true);
}
