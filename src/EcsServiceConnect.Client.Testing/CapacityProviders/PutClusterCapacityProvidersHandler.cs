using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Replaces the capacity providers of a cluster and its default strategy.</summary>
internal sealed class PutClusterCapacityProvidersHandler
    : OperationHandler<PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse>
{
    protected override PutClusterCapacityProvidersResponse Handle(PutClusterCapacityProvidersRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(RequestGuard.Require(request.Cluster, "cluster"));
        var providers = CapacityProviderValidator.ValidateProviders(
            RequestGuard.Require(request.CapacityProviders, "capacityProviders"), state.CapacityProviders);
        var strategy = CapacityProviderValidator.ValidateStrategy(
            RequestGuard.Require(request.DefaultCapacityProviderStrategy, "defaultCapacityProviderStrategy"),
            providers,
            "defaultCapacityProviderStrategy");

        foreach (var removed in cluster.CapacityProviders.Except(providers))
        {
            if (IsInUse(removed, cluster))
            {
                throw new ResourceInUseException("The specified capacity provider is in use and cannot be removed.");
            }
        }

        cluster.CapacityProviders = providers;
        cluster.DefaultStrategy = strategy;
        return new PutClusterCapacityProvidersResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }

    private static bool IsInUse(string provider, ClusterState cluster) =>
        cluster.Tasks.Values.Any(task => !task.IsStopped && task.CapacityProvider == provider)
        || cluster.Services.Values.Any(service =>
            service.Status != ServiceState.Inactive && service.Target?.Launch.Strategy.Any(item => item.CapacityProvider == provider) == true);
}
