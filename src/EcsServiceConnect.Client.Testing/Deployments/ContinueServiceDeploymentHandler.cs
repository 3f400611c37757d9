using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Would decide about a roll-out that is paused at a lifecycle hook. There are no hooks here, so none of them waits for a decision.
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
