using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a snapshot of the whole state.</summary>
internal static class SnapshotFactory
{
    private static readonly ClusterField[] _everything =
        [ClusterField.Attachments, ClusterField.Configurations, ClusterField.Settings, ClusterField.Statistics, ClusterField.Tags];

    public static EcsSnapshot Create(EcsState state) => new()
    {
        CapturedAt = state.Now,
        Clusters = [.. state.Clusters.All.Select(cluster => Create(cluster, state))],
        TaskDefinitions =
        [
            .. state.TaskDefinitions.All
                .OrderBy(static revision => revision.Family, StringComparer.Ordinal)
                .ThenBy(static revision => revision.Revision)
                .Select(static revision => revision.Definition),
        ],
        Namespaces = [.. state.CloudMap.All.Select(Create)],
    };

    private static ClusterSnapshot Create(ClusterState cluster, EcsState state) => new()
    {
        Cluster = ClusterMapper.Map(cluster, _everything),
        Services =
        [
            .. cluster.Services.Values
                .OrderBy(static service => service.Key, StringComparer.Ordinal)
                .Select(service => ServiceMapper.Map(service, state, withTags: true)),
        ],
        Tasks =
        [
            .. cluster.Tasks.Values
                .OrderBy(static task => task.Key, StringComparer.Ordinal)
                .Select(task => TaskMapper.Map(task, state, withTags: true)),
        ],
    };

    private static NamespaceSnapshot Create(NamespaceState namespaceName) => new()
    {
        Name = namespaceName.Name,
        Arn = namespaceName.Arn,
        Endpoints = [.. namespaceName.Services.OrderBy(static named => named.Key, StringComparer.Ordinal).Select(static named => Create(named.Value))],
    };

    private static EndpointSnapshot Create(CloudMapService service) => new()
    {
        DiscoveryName = service.Endpoint.DiscoveryName,
        DnsName = service.Endpoint.DnsName,
        Port = service.Endpoint.Port,
        PortName = service.Endpoint.PortName,
        ContainerPort = service.Endpoint.ContainerPort,
        ServiceArn = service.OwnerArn,
    };
}
