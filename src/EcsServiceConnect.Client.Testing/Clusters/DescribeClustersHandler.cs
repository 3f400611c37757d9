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

        var asked = Guard.AtMost(request.Clusters, "clusters", Most);
        var described = Description.Of(
            asked.Count == 0 ? [ClusterStore.Default] : asked,
            state.Clusters.Find,
            cluster => ClusterView.Of(cluster, include),
            state.Arns.Cluster);
        return new DescribeClustersResponse { Clusters = described.Found, Failures = described.Failures };
    }
}
