using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes a cluster, or answers the active one that already has the name, unchanged.</summary>
internal sealed class CreateClusterHandler : OperationHandler<CreateClusterRequest, CreateClusterResponse>
{
    protected override CreateClusterResponse Handle(CreateClusterRequest request, EcsState state)
    {
        var name = ClusterStore.CheckedName(request.ClusterName);
        var tags = TagRules.Checked(request.Tags);
        var settings = ClusterSettingRules.Merge(ClusterSettingRules.Defaults(state.AccountSettings), request.Settings);
        var providers = CapacityProviderRules.CheckedProviders(request.CapacityProviders, state.CapacityProviders);
        var strategy = CapacityProviderRules.CheckedStrategy(
            request.DefaultCapacityProviderStrategy, providers, "defaultCapacityProviderStrategy");

        if (state.Clusters.Find(name) is { Status: ClusterState.Active } existing)
        {
            return new CreateClusterResponse { Cluster = ClusterView.Full(existing) };
        }

        var defaultNamespace = request.ServiceConnectDefaults is { } defaults ? state.CloudMap.FindOrCreate(defaults) : null;
        var cluster = state.Clusters.Add(name);
        cluster.Tags = tags;
        cluster.Settings = settings;
        cluster.Configuration = request.Configuration;
        cluster.CapacityProviders = providers;
        cluster.DefaultStrategy = strategy;
        cluster.DefaultNamespace = defaultNamespace;
        return new CreateClusterResponse { Cluster = ClusterView.Full(cluster) };
    }
}
