using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes the clusters named, or the default one; those that are missing come as failures.</summary>
internal sealed class DescribeClustersHandler : OperationHandler<DescribeClustersRequest, DescribeClustersResponse>
{
    private const int Most = 100;

    protected override DescribeClustersResponse Handle(DescribeClustersRequest request, EcsState state)
    {
        var include = request.Include ?? [];
        foreach (var field in include)
        {
            Guard.OneOf(
                field.Value,
                "include",
                ClusterField.Names.Attachments,
                ClusterField.Names.Configurations,
                ClusterField.Names.Settings,
                ClusterField.Names.Statistics,
                ClusterField.Names.Tags);
        }

        var clusters = new List<Cluster>();
        var failures = new List<Failure>();
        var asked = Guard.AtMost(request.Clusters, "clusters", Most);
        foreach (var identifier in asked.Count == 0 ? [ClusterStore.Default] : asked)
        {
            if (state.Clusters.Find(identifier) is { } cluster)
            {
                clusters.Add(ClusterView.Of(cluster, include));
            }
            else
            {
                failures.Add(Failures.Missing(state.Clusters.ArnOf(identifier)));
            }
        }

        return new DescribeClustersResponse { Clusters = clusters, Failures = failures };
    }
}
