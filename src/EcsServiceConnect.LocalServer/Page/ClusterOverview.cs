using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>A cluster and those of its services that match the filter.</summary>
/// <param name="Cluster">The cluster, with the counts of all its tasks.</param>
/// <param name="Services">The services, by name.</param>
public sealed record ClusterOverview(Cluster Cluster, IReadOnlyList<ServiceOverview> Services);
