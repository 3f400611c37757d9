using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the settings of a cluster.</summary>
internal sealed class UpdateClusterSettingsHandler : OperationHandler<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse>
{
    protected override UpdateClusterSettingsResponse Handle(UpdateClusterSettingsRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        cluster.Settings = ClusterSettingValidator.Merge(cluster.Settings, request.Settings);
        return new UpdateClusterSettingsResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }
}
