using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Would continue a deployment that is paused at a lifecycle hook. Hooks are not simulated, so no deployment is ever paused.
/// </summary>
internal sealed class ContinueServiceDeploymentHandler
    : OperationHandler<ContinueServiceDeploymentRequest, ContinueServiceDeploymentResponse>
{
    protected override ContinueServiceDeploymentResponse Handle(ContinueServiceDeploymentRequest request, EcsState state)
    {
        var record = ServiceDeploymentStore.Get(request.ServiceDeploymentArn, state);
        throw new InvalidParameterException(
            $"The hookId '{MessageSanitizer.Sanitize(request.HookId)}' is not one that the service deployment '{record.Arn}' waits at.");
    }
}
