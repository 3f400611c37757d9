using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Associates a gateway with a cluster; one that is ending is taken back.</summary>
internal sealed class AssociateGatewayWithClusterHandler
    : OperationHandler<AssociateGatewayWithClusterRequest, AssociateGatewayWithClusterResponse>
{
    private const int MostGateways = 5;

    protected override AssociateGatewayWithClusterResponse Handle(AssociateGatewayWithClusterRequest request, EcsState state)
    {
        Guard.Required(request.Cluster, "cluster");
        var gateway = state.Gateways.Get(request.Gateway);
        var cluster = state.Clusters.Active(request.Cluster);
        var association = state.Gateways.Association(gateway, cluster);
        if (association?.Status != GatewayClusterAssociationStatus.Active)
        {
            if (state.Gateways.Associations.Count(other => other.Cluster == cluster && other != association) >= MostGateways)
            {
                throw new ClientException($"The cluster '{cluster.Name}' has {MostGateways} gateways already, which is as many as it can.");
            }

            association = state.Gateways.Replace(association, new GatewayAssociationState(state.NextKey(), gateway, cluster));
        }

        return new AssociateGatewayWithClusterResponse
        {
            GatewayArn = gateway.Arn,
            ClusterArn = cluster.Arn,
            Status = association.Status,
        };
    }
}
