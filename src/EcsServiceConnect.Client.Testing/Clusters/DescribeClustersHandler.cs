using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes the given clusters, or the default one; unknown ones are failures.</summary>
internal sealed class DescribeClustersHandler : OperationHandler<DescribeClustersRequest, DescribeClustersResponse>
{
    protected override DescribeClustersResponse Handle(DescribeClustersRequest request, EcsState state)
    {
        var include = request.Include ?? [];
        var asked = request.Clusters ?? [];
        var described = DescribeExecutor.Execute(
            asked.Count == 0 ? [ClusterStore.DefaultName] : asked,
            state.Clusters.Find,
            cluster => ClusterMapper.Map(cluster, include),
            state.Arns.CreateClusterArn);
        return new DescribeClustersResponse { Clusters = described.Items, Failures = described.Failures };
    }
}
