using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes a gateway; the change is complete after the deployment duration.</summary>
internal sealed class UpdateGatewayHandler : OperationHandler<UpdateGatewayRequest, UpdateGatewayResponse>
{
    protected override UpdateGatewayResponse Handle(UpdateGatewayRequest request, EcsState state)
    {
        var gateway = state.Gateways.Get(request.Gateway);
        var role = request.InfrastructureRoleArn is null
            ? gateway.InfrastructureRoleArn
            : RoleValidator.Validate(request.InfrastructureRoleArn, "infrastructureRoleArn");
        var configuration = GatewayValidator.ApplyUpdate(gateway.Configuration, request.Configuration);

        gateway.InfrastructureRoleArn = role;
        gateway.Configuration = configuration;
        gateway.DeletionProtection = request.DeletionProtection ?? gateway.DeletionProtection;
        gateway.PropagateTags = request.PropagateTags.HasValue ? request.PropagateTags : gateway.PropagateTags;
        gateway.UpdatedAt = state.Now;
        gateway.Status = GatewayStatus.UpdateInProgress;
        var update = ++gateway.UpdateCount;
        state.EventQueue.Schedule(state.Timing.DeploymentDuration, () => Complete(gateway, update));
        return new UpdateGatewayResponse { GatewayArn = gateway.Arn, Name = gateway.Name, Status = gateway.Status };
    }

    private static void Complete(GatewayState gateway, int update)
    {
        if (gateway.UpdateCount == update)
        {
            gateway.Status = GatewayStatus.UpdateComplete;
        }
    }
}
