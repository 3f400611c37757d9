using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Looks into the namespace that a configuration means, by read-only calls.</summary>
internal sealed class NamespaceSurveyor(IEcsClient client, PreflightOptions options)
{
    private readonly string _cluster = BatchName.KeyOf(options.Cluster ?? "default");

    public async Task<NamespaceSurvey?> ReadAsync(ServiceConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        if (!OfferedEndpoint.IsOn(configuration))
        {
            return null;
        }

        var survey = configuration.Namespace is { Length: > 0 } named ? new NamespaceSurvey { Namespace = named }
            : options.DefaultNamespace is { } known ? new NamespaceSurvey { Namespace = known.Length > 0 ? known : null }
            : await AskClusterAsync(cancellationToken).ConfigureAwait(false);
        if (survey.Namespace is not { } place || (CloudMapArn.IsArn(place) && !CloudMapArn.IsNamespace(place)))
        {
            return survey;
        }

        try
        {
            return survey with { Members = await ReadMembersAsync(place, cancellationToken).ConfigureAwait(false) };
        }
        catch (NamespaceNotFoundException)
        {
            return survey with { IsNamespaceMissing = true };
        }
    }

    private async Task<NamespaceSurvey> AskClusterAsync(CancellationToken cancellationToken)
    {
        var request = new DescribeClustersRequest { Clusters = [options.Cluster ?? "default"] };
        var answer = await client.DescribeClustersAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.Clusters is [var cluster, ..]
            ? new NamespaceSurvey { IsClusterKnown = true, Namespace = cluster.ServiceConnectDefaults?.Namespace }
            : new NamespaceSurvey { IsClusterMissing = true };
    }

    private async Task<IReadOnlyList<NamespaceMember>> ReadMembersAsync(string place, CancellationToken cancellationToken)
    {
        var batch = await NamespaceServices
            .ReadAsync(
                client,
                place,
                olderFormCluster: _cluster,
                static error => error is ClusterNotFoundException,
                BatchRun.DefaultConcurrency,
                cancellationToken)
            .ConfigureAwait(false);
        var namespaceName = CloudMapArn.IsArn(place) ? null : place;
        return [.. batch.Found.Select(service => NamespaceMember.Of(service, IsOwn(service), namespaceName))];
    }

    private bool IsOwn(Service service) =>
        options.ServiceName is { } name && service.ServiceName == name && BatchName.KeyOf(service.ClusterArn ?? "") == _cluster;
}
