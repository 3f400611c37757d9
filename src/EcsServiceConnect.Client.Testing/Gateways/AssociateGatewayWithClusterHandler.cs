using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Associates a gateway with a cluster, also where an earlier association is ending.</summary>
internal sealed class AssociateGatewayWithClusterHandler
    : OperationHandler<AssociateGatewayWithClusterRequest, AssociateGatewayWithClusterResponse>
{
    private const int MaxGateways = 5;

    protected override AssociateGatewayWithClusterResponse Handle(AssociateGatewayWithClusterRequest request, EcsState state)
    {
        var gateway = state.Gateways.Get(request.Gateway);
        var cluster = state.Clusters.GetActive(request.Cluster);
        var association = state.Gateways.FindAssociation(gateway, cluster);
        if (association?.Status != GatewayClusterAssociationStatus.Active)
        {
            if (state.Gateways.Associations.Count(other => other.Cluster == cluster && other != association) >= MaxGateways)
            {
                throw new ClientException($"The cluster '{cluster.Name}' has {MaxGateways} gateways already, which is as many as it can.");
            }

            association = state.Gateways.Replace(association, new GatewayAssociationState(state.CreateKey(), gateway, cluster));
        }

        return new AssociateGatewayWithClusterResponse
        {
            GatewayArn = gateway.Arn,
            ClusterArn = cluster.Arn,
            Status = association.Status,
        };
    }
}
