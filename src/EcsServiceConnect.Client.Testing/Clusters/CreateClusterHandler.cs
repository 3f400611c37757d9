using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a cluster, or returns the active one of the same name unchanged.</summary>
internal sealed class CreateClusterHandler : OperationHandler<CreateClusterRequest, CreateClusterResponse>
{
    protected override CreateClusterResponse Handle(CreateClusterRequest request, EcsState state)
    {
        var name = ClusterStore.ValidateName(request.ClusterName);
        var tags = TagValidator.Validate(request.Tags);
        var settings = ClusterSettingValidator.Merge(ClusterSettingValidator.CreateDefaults(state.AccountSettings), request.Settings);
        var configuration = ClusterConfigurationValidator.Validate(request.Configuration);
        var providers = CapacityProviderValidator.ValidateProviders(request.CapacityProviders, state.CapacityProviders);
        var strategy = CapacityProviderValidator.ValidateStrategy(
            request.DefaultCapacityProviderStrategy, providers, "defaultCapacityProviderStrategy");

        if (state.Clusters.Find(name) is { Status: ClusterState.Active } existing)
        {
            return new CreateClusterResponse { Cluster = ClusterMapper.MapFull(existing) };
        }

        var defaultNamespace = request.ServiceConnectDefaults is { } defaults ? state.CloudMap.FindOrCreate(defaults) : null;
        var cluster = state.Clusters.Add(name);
        cluster.Tags = tags;
        cluster.Settings = settings;
        cluster.Configuration = configuration;
        cluster.CapacityProviders = providers;
        cluster.DefaultStrategy = strategy;
        cluster.DefaultNamespace = defaultNamespace;
        return new CreateClusterResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }
}
