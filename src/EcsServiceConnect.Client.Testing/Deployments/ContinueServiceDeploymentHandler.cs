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
        var hook = RequestGuard.Require(request.HookId, "hookId");
        RequestGuard.RequireOneOf(
            request.Action.Value,
            "action",
            DeploymentLifecycleHookAction.Names.Continue,
            DeploymentLifecycleHookAction.Names.Rollback);
        var record = ServiceDeploymentStore.Get(request.ServiceDeploymentArn, state);
        throw new InvalidParameterException(
            $"The hookId '{MessageSanitizer.Sanitize(hook)}' is not one that the service deployment '{record.Arn}' waits at.");
    }
}
