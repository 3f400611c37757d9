using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a deployment in progress; one that is already being stopped or rolled back continues with that.</summary>
internal sealed class StopServiceDeploymentHandler(ServiceDeploymentManager deployments)
    : OperationHandler<StopServiceDeploymentRequest, StopServiceDeploymentResponse>
{
    protected override StopServiceDeploymentResponse Handle(StopServiceDeploymentRequest request, EcsState state)
    {
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
