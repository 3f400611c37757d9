using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Decides about a deployment that is paused at a lifecycle hook. The texts are those of the real service.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html
/// </summary>
internal sealed partial class ContinueServiceDeploymentHandler(LifecycleHookController hooks)
    : OperationHandler<ContinueServiceDeploymentRequest, ContinueServiceDeploymentResponse>
{
    protected override ContinueServiceDeploymentResponse Handle(ContinueServiceDeploymentRequest request, EcsState state)
    {
        var record = ServiceDeploymentStore.Get(request.ServiceDeploymentArn, state);
        if (!HookIdPattern().IsMatch(request.HookId))
        {
            throw new InvalidParameterException("Invalid hookId: hookId must follow the format: ecs-{hookType}-{id}");
        }

        if (record.IsFinished)
        {
            throw new ClientException("Continuing a service deployment is not allowed for service deployment in terminal states.");
        }

        var hook = record.Hooks.Find(hook => hook.Id == request.HookId);
        if (hook is not { IsPause: true } || !record.IsWaitingFor(hook))
        {
            throw new InvalidParameterException(
                "Provided hookId is either completed, unavailable, or not associated with the given Resource ARN");
        }

        hooks.Continue(record, hook, request.Action);
        return new ContinueServiceDeploymentResponse { ServiceDeploymentArn = record.Arn };
    }

    [GeneratedRegex("^ecs-[a-z_]+-.+$", RegexOptions.IgnoreCase)]
    private static partial Regex HookIdPattern();
}
