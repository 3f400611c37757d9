using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the lifecycle hooks of deployments.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html
/// </summary>
internal static class LifecycleHookValidator
{
    private const int MaxHooksOfAType = 10;

    private const int MaxLambdaTimeoutInMinutes = 1440;

    public static void Validate(IReadOnlyList<DeploymentLifecycleHook>? hooks)
    {
        foreach (var hook in hooks ?? [])
        {
            RequestGuard.RequireItems(hook.LifecycleStages, "deploymentConfiguration.lifecycleHooks.lifecycleStages");
            if (LifecycleHookState.IsPauseHook(hook))
            {
                ValidatePause(hook);
            }
            else
            {
                ValidateLambda(hook);
            }
        }

        foreach (var type in (hooks ?? []).GroupBy(LifecycleHookState.IsPauseHook).Where(static type => type.Count() > MaxHooksOfAType))
        {
            throw new InvalidParameterException(
                $"The member 'deploymentConfiguration.lifecycleHooks' holds {type.Count()} {(type.Key ? "PAUSE" : "AWS_LAMBDA")} hooks; at most "
                + $"{MaxHooksOfAType} are allowed.");
        }
    }

    /// <summary>A rollback passes these stages, too, so it would be paused. The text is that of the real service.</summary>
    private static void ValidatePause(DeploymentLifecycleHook hook)
    {
        if (hook.LifecycleStages!.Any(static stage =>
            stage == DeploymentLifecycleHookStage.TestTrafficShift || stage == DeploymentLifecycleHookStage.ProductionTrafficShift))
        {
            throw new InvalidParameterException("Invalid lifecycle stage provided for Pause Hook");
        }
    }

    private static void ValidateLambda(DeploymentLifecycleHook hook)
    {
        RequestGuard.Require(hook.HookTargetArn, "deploymentConfiguration.lifecycleHooks.hookTargetArn");
        RequestGuard.Require(hook.RoleArn, "deploymentConfiguration.lifecycleHooks.roleArn");
        RequestGuard.RequireInRange(
            hook.TimeoutConfiguration?.TimeoutInMinutes,
            "deploymentConfiguration.lifecycleHooks.timeoutConfiguration.timeoutInMinutes",
            1,
            MaxLambdaTimeoutInMinutes);
    }
}
