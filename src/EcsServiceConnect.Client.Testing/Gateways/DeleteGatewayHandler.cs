using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deletes a gateway that is neither protected nor associated with a cluster.</summary>
internal sealed class DeleteGatewayHandler : OperationHandler<DeleteGatewayRequest, DeleteGatewayResponse>
{
    protected override DeleteGatewayResponse Handle(DeleteGatewayRequest request, EcsState state)
    {
        var gateway = state.Gateways.Get(request.Gateway);
        if (gateway.DeletionProtection)
        {
            throw new ClientException($"The gateway '{gateway.Name}' is protected; set deletionProtection to false before deleting it.");
        }

        if (state.Gateways.Associations.FirstOrDefault(association => association.Gateway == gateway) is { } association)
        {
            throw new ClientException(
                $"The association of the gateway '{gateway.Name}' with the cluster '{association.Cluster.Name}' is {association.Status}; "
                + "it must have ended before the gateway can be deleted.");
        }

        state.Gateways.Remove(gateway);
        return new DeleteGatewayResponse { GatewayArn = gateway.Arn, Name = gateway.Name, Status = GatewayStatus.Deleted };
    }
}
