namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>An endpoint of a topology, and which deployments reach it.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="ServiceIndex">The position of its service in the topology.</param>
/// <param name="Thresholds">The times that decide it.</param>
internal sealed record EndpointReachability(TopologyEndpoint Endpoint, int ServiceIndex, ReachabilityThresholds Thresholds);
