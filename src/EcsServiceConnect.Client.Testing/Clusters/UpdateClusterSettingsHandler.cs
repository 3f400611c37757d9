using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the settings of a cluster.</summary>
internal sealed class UpdateClusterSettingsHandler : OperationHandler<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse>
{
    protected override UpdateClusterSettingsResponse Handle(UpdateClusterSettingsRequest request, EcsState state)
    {
        var cluster = state.Clusters.Active(Guard.Required(request.Cluster, "cluster"));
        cluster.Settings = ClusterSettingRules.Merge(cluster.Settings, Guard.Required(request.Settings, "settings"));
        return new UpdateClusterSettingsResponse { Cluster = ClusterView.Full(cluster) };
    }
}
