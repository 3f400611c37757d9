using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a cluster, or returns the active one that the same request has created.</summary>
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

        var resolved = request with
        {
            Tags = tags,
            Settings = settings,
            CapacityProviders = providers,
            DefaultCapacityProviderStrategy = strategy,
        };
        if (state.Clusters.Find(name) is { Status: ClusterState.Active } existing)
        {
            ValidateRepeated(request, resolved, existing.CreateRequest);
            return new CreateClusterResponse { Cluster = ClusterMapper.MapFull(existing) };
        }

        var defaultNamespace = request.ServiceConnectDefaults is { } defaults ? state.CloudMap.FindOrCreate(defaults) : null;
        var cluster = state.Clusters.Add(name);
        cluster.CreateRequest = resolved;
        cluster.Tags = tags;
        cluster.Settings = settings;
        cluster.Configuration = configuration;
        cluster.CapacityProviders = providers;
        cluster.DefaultStrategy = strategy;
        cluster.DefaultNamespace = defaultNamespace;
        if (providers.Count > 0 || defaultNamespace is not null)
        {
            cluster.IsProvisioning = true;
            ClusterAttachmentController.Update(cluster, state);
        }

        return new CreateClusterResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }

    /// <summary>Validates that what a repeated request sets is what the cluster was created with.</summary>
    private static void ValidateRepeated(CreateClusterRequest request, CreateClusterRequest resolved, CreateClusterRequest original)
    {
        var repeated = original with
        {
            Tags = request.Tags is null ? original.Tags : resolved.Tags,
            Settings = request.Settings is null ? original.Settings : resolved.Settings,
            Configuration = request.Configuration ?? original.Configuration,
            CapacityProviders = request.CapacityProviders is null ? original.CapacityProviders : resolved.CapacityProviders,
            DefaultCapacityProviderStrategy = request.DefaultCapacityProviderStrategy is null
                ? original.DefaultCapacityProviderStrategy
                : resolved.DefaultCapacityProviderStrategy,
        };
        if (repeated != original)
        {
            throw new InvalidParameterException(
                "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).");
        }
    }
}
