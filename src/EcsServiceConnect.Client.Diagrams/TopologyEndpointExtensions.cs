using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>Identifies endpoints within a topology.</summary>
internal static class TopologyEndpointExtensions
{
    extension(TopologyEndpoint endpoint)
    {
        /// <summary>The values that distinguish the endpoint from every other one of its namespace.</summary>
        public (string Cluster, string Service, string DiscoveryName) Key => (endpoint.ClusterName, endpoint.ServiceName, endpoint.DiscoveryName);
    }
}
