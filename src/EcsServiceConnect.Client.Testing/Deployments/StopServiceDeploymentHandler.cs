using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a roll-out that is under way; one that is on its way back or being stopped just goes on with that.</summary>
internal sealed class StopServiceDeploymentHandler(ServiceDeploymentManager deployments) : OperationHandler<StopServiceDeploymentRequest, StopServiceDeploymentResponse>
{
    protected override StopServiceDeploymentResponse Handle(StopServiceDeploymentRequest request, EcsState state)
    {
        RequestGuard.RequireOneOf(
            request.StopType.Value, "stopType", StopServiceDeploymentStopType.Names.Abort, StopServiceDeploymentStopType.Names.Rollback);
        var record = ServiceDeploymentStore.Get(request.ServiceDeploymentArn, state);
        if (record.IsFinished)
        {
            throw new ConflictException($"The service deployment has ended as {record.Status}, so it cannot be stopped.");
        }

        if (record.IsInProgress)
        {
            deployments.StopByRequest(record, rollBack: request.StopType != StopServiceDeploymentStopType.Abort);
        }

        return new StopServiceDeploymentResponse { ServiceDeploymentArn = record.Arn };
    }
}
