using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Reads the state of the namespace that a configuration refers to.</summary>
internal sealed class NamespaceInspector(IEcsClient client, PreflightOptions options)
{
    private readonly string _cluster = EcsArn.GetName(options.Cluster ?? ClusterNames.Default);

    public async Task<InspectedNamespace?> ReadAsync(ServiceConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        if (!ServiceEndpoint.IsEnabled(configuration))
        {
            return null;
        }

        var state = configuration.Namespace is { Length: > 0 } configured ? new InspectedNamespace { Namespace = configured }
            : options.DefaultNamespace is { } defaultNamespace ? new InspectedNamespace { Namespace = defaultNamespace.Length > 0 ? defaultNamespace : null }
            : await ReadClusterAsync(cancellationToken).ConfigureAwait(false);
        if (state.Namespace is not { } namespaceOrArn || (EcsArn.IsArn(namespaceOrArn) && !NamespaceArn.IsValid(namespaceOrArn)))
        {
            return state;
        }

        try
        {
            return state with { Members = await ReadMembersAsync(namespaceOrArn, cancellationToken).ConfigureAwait(false) };
        }
        catch (NamespaceNotFoundException)
        {
            return state with { IsNamespaceMissing = true };
        }
    }

    private async Task<InspectedNamespace> ReadClusterAsync(CancellationToken cancellationToken)
    {
        var batch = await client
            .BatchDescribeClustersAsync([options.Cluster ?? ClusterNames.Default], cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return MissingFailure.GetItemsUnlessUnread(batch) is [var cluster, ..]
            ? new InspectedNamespace { IsClusterKnown = true, Namespace = cluster.ServiceConnectDefaults?.Namespace }
            : new InspectedNamespace { IsClusterMissing = true };
    }

    private async Task<IReadOnlyList<NamespaceMember>> ReadMembersAsync(string namespaceOrArn, CancellationToken cancellationToken)
    {
        var batch = await NamespaceServiceReader
            .ReadAsync(
                client,
                namespaceOrArn,
                shortArnCluster: _cluster,
                static error => error is ClusterNotFoundException,
                BatchExecutor.DefaultConcurrency,
                cancellationToken)
            .ConfigureAwait(false);
        var namespaceName = EcsArn.IsArn(namespaceOrArn) ? null : namespaceOrArn;
        return [.. batch.Items.Select(service => NamespaceMember.FromService(service, IsOwn(service), namespaceName))];
    }

    private bool IsOwn(Service service) =>
        options.ServiceName is { } name && service.ServiceName == name && EcsArn.GetName(service.ClusterArn ?? "") == _cluster;
}
