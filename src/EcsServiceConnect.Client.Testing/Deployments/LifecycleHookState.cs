using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One run of a lifecycle hook: a pause that waits for a decision, or a Lambda function that is called.</summary>
internal sealed class LifecycleHookState(
    string id, DeploymentLifecycleHook hook, DeploymentLifecycleHookStage stage, DateTimeOffset expiresAt)
{
    /// <summary>How long ECS waits for a hook without a timeout of its own, in minutes.</summary>
    public const int DefaultTimeoutInMinutes = 1440;

    public string Id { get; } = id;

    public DeploymentLifecycleHook Hook { get; } = hook;

    public DeploymentLifecycleHookStage Stage { get; } = stage;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    public bool IsPause { get; } = IsPauseHook(hook);

    public DeploymentLifecycleHookAction TimeoutAction { get; } =
        hook.TimeoutConfiguration?.Action is { HasValue: true } action ? action : DeploymentLifecycleHookAction.Rollback;

    public DeploymentLifecycleHookStatus Status { get; private set; } =
        IsPauseHook(hook) ? DeploymentLifecycleHookStatus.AwaitingAction : DeploymentLifecycleHookStatus.InProgress;

    /// <summary>What the function receives with its next call, with what it has returned so far.</summary>
    public JsonElement? Details { get; set; } = hook.HookDetails;

    /// <summary>Whether the deployment still waits for it.</summary>
    public bool IsActive => Status == DeploymentLifecycleHookStatus.AwaitingAction || Status == DeploymentLifecycleHookStatus.InProgress;

    /// <summary>Whether a deployment can stay in the state in which the hook has left it.</summary>
    public bool IsFailed => Status == DeploymentLifecycleHookStatus.Failed || Status == DeploymentLifecycleHookStatus.TimedOut;

    public static bool IsPauseHook(DeploymentLifecycleHook hook) => hook.TargetType == DeploymentLifecycleHookTargetType.Pause;

    /// <summary>Finds the hooks that act at a stage.</summary>
    public static IEnumerable<DeploymentLifecycleHook> FindAt(
        DeploymentConfiguration? configuration, DeploymentLifecycleHookStage stage) =>
        (configuration?.LifecycleHooks ?? []).Where(hook => stage.HasValue && hook.LifecycleStages?.Contains(stage) == true);

    public void Complete(DeploymentLifecycleHookStatus status) => Status = status;
}
