using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The association of a gateway with a cluster.</summary>
internal sealed class GatewayAssociationState(string key, GatewayState gateway, ClusterState cluster)
{
    public string Key { get; } = key;

    public GatewayState Gateway { get; } = gateway;

    public ClusterState Cluster { get; } = cluster;

    public GatewayClusterAssociationStatus Status { get; set; } = GatewayClusterAssociationStatus.Active;
}
