using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins to end the association of a gateway with a cluster.</summary>
internal sealed class DisassociateGatewayFromClusterHandler
    : OperationHandler<DisassociateGatewayFromClusterRequest, DisassociateGatewayFromClusterResponse>
{
    protected override DisassociateGatewayFromClusterResponse Handle(DisassociateGatewayFromClusterRequest request, EcsState state)
    {
        var gateway = state.Gateways.Get(request.Gateway);
        var cluster = state.Clusters.GetActive(request.Cluster);
        var association = state.Gateways.FindAssociation(gateway, cluster)
            ?? throw new ResourceNotFoundException($"The gateway '{gateway.Name}' is not associated with the cluster '{cluster.Name}'.");
        if (association.Status == GatewayClusterAssociationStatus.Active)
        {
            association.Status = GatewayClusterAssociationStatus.Disassociating;
            state.EventQueue.Schedule(state.Timing.GatewayDisassociationDuration, () => state.Gateways.Remove(association));
        }

        return new DisassociateGatewayFromClusterResponse
        {
            GatewayArn = gateway.Arn,
            ClusterArn = cluster.Arn,
            Status = association.Status,
        };
    }
}
