using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Looks into the namespace that a configuration means, by read-only calls.</summary>
internal sealed class NamespaceSurveyor(IEcsClient client, PreflightOptions options)
{
    /// <summary>How many services DescribeServices takes at once.</summary>
    private const int DescribedAtOnce = 10;

    private const int ConcurrentCalls = 4;

    private readonly string _cluster = NameOf(options.Cluster ?? "default");

    public async Task<NamespaceSurvey?> ReadAsync(ServiceConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        if (configuration.Enabled == false)
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
            var arns = new List<string>();
            var request = new ListServicesByNamespaceRequest { Namespace = place, MaxResults = 100 };
            await foreach (var arn in client.Paginate(request).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                arns.Add(arn);
            }

            return survey with { Members = await DescribeAsync(arns, place, cancellationToken).ConfigureAwait(false) };
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

    private async Task<IReadOnlyList<NamespaceMember>> DescribeAsync(List<string> arns, string place, CancellationToken cancellationToken)
    {
        var batches = arns
            .GroupBy(ClusterOf)
            .SelectMany(static group => group.Chunk(DescribedAtOnce).Select(names => (Cluster: group.Key, Names: names)))
            .ToList();
        var answers = new IReadOnlyList<Service>[batches.Count];
        await Parallel.ForAsync(
            0,
            batches.Count,
            new ParallelOptions { MaxDegreeOfParallelism = ConcurrentCalls, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                var request = new DescribeServicesRequest { Cluster = batches[i].Cluster, Services = batches[i].Names };
                answers[i] = (await client.DescribeServicesAsync(request, token).ConfigureAwait(false)).Services;
            }).ConfigureAwait(false);

        var namespaceName = CloudMapArn.IsArn(place) ? null : place;
        return
        [
            .. answers
                .SelectMany(static services => services)
                .Select(service => NamespaceMember.Of(service, IsOwn(service), namespaceName)),
        ];
    }

    private bool IsOwn(Service service) =>
        options.ServiceName is { } name && service.ServiceName == name && NameOf(service.ClusterArn ?? "") == _cluster;

    /// <summary>The cluster in a service's ARN; in the old form, which has none, that of the options.</summary>
    private string ClusterOf(string serviceArn) => serviceArn.Split('/') is [_, var cluster, _] ? cluster : _cluster;

    private static string NameOf(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];
}
