using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the settings, the configuration and the Service Connect default of a cluster; absent members stay.</summary>
internal sealed class UpdateClusterHandler : OperationHandler<UpdateClusterRequest, UpdateClusterResponse>
{
    protected override UpdateClusterResponse Handle(UpdateClusterRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var settings = ClusterSettingValidator.Merge(cluster.Settings, request.Settings);
        var configuration = ClusterConfigurationValidator.Validate(request.Configuration);
        if (request.ServiceConnectDefaults is { } defaults)
        {
            // An empty text removes the default, but not the namespace.
            cluster.DefaultNamespace = defaults.Namespace is "" ? null : state.CloudMap.FindOrCreate(defaults);
            ClusterAttachmentController.Update(cluster, state);
        }

        cluster.Settings = settings;
        cluster.Configuration = configuration ?? cluster.Configuration;
        return new UpdateClusterResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }
}
