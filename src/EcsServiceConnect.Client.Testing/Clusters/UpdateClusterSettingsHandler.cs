using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the settings of a cluster.</summary>
internal sealed class UpdateClusterSettingsHandler : OperationHandler<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse>
{
    protected override UpdateClusterSettingsResponse Handle(UpdateClusterSettingsRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(RequestGuard.Require(request.Cluster, "cluster"));
        cluster.Settings = ClusterSettingValidator.Merge(cluster.Settings, RequestGuard.Require(request.Settings, "settings"));
        return new UpdateClusterSettingsResponse { Cluster = ClusterMapper.MapFull(cluster) };
    }
}
