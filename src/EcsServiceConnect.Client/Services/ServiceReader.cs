using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services;

/// <summary>Reads one service.</summary>
internal static class ServiceReader
{
    /// <summary>Describes a service.</summary>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    public static Task<Service> ReadAsync(
        IEcsClient client, string? cluster, string name, IReadOnlyList<ServiceField>? include, CancellationToken cancellationToken) =>
        ResponseGuard.DescribeAsync(
            client,
            new DescribeServicesRequest { Cluster = cluster, Services = [name], Include = include },
            static response => response.Services,
            failures => new ServiceNotFoundException($"There is no service '{name}' in the cluster '{cluster ?? ClusterNames.Default}'.", failures)
            {
                Operation = failures.Operation,
                RequestId = failures.RequestId,
            },
            cancellationToken);
}
