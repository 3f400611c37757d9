namespace EcsServiceConnect.Client.Testing;

/// <summary>Why a deployment fails, in the service's words where they are publicly known.</summary>
/// <param name="Source">What has failed it, as the beginning of a rollout state reason.</param>
/// <param name="Cause">What went wrong, as the end of an event.</param>
/// <param name="Reason">The reason of the service deployment.</param>
internal sealed record DeploymentFailure(string Source, string Cause, string Reason)
{
    private const string RolledBack = "Service deployment rolled back because";

    /// <summary>The failure of a deployment of which too many tasks have failed.</summary>
    public static DeploymentFailure CircuitBreaker { get; } = new(
        "ECS deployment circuit breaker", "tasks failed to start", $"{RolledBack} the circuit breaker threshold was exceeded.");

    /// <summary>The failure of a deployment that was stopped by request.</summary>
    public static DeploymentFailure Stop { get; } = new(
        "ECS deployment stopped", "stopped by request", "The deployment is rolled back by request.");

    /// <summary>Creates the failure of a deployment during which an alarm went off.</summary>
    public static DeploymentFailure CreateAlarm(string alarm) => new(
        "ECS deployment alarm", "alarm detected", $"{RolledBack} the alarm {alarm} went into the ALARM state.");

    /// <summary>Creates the failure of a deployment in a stage that took too long.</summary>
    public static DeploymentFailure CreateTimeout(DeploymentStep step) =>
        CreateForStage($"{RolledBack} the stage {step.Stage} was not complete after 24 hours.");

    /// <summary>
    /// Creates the failure of a deployment by a lifecycle hook.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html
    /// </summary>
    public static DeploymentFailure CreateHook(LifecycleHookState hook, string? detail = null) => CreateForStage(
        hook.IsPause && hook.Status == Models.DeploymentLifecycleHookStatus.TimedOut ? $"{RolledBack} {hook.Stage} pause hook timed out."
        : hook.IsPause ? $"{RolledBack} {hook.Stage} pause hook was continued with ROLLBACK."
        : $"{RolledBack} {hook.Stage} lifecycle hook(s) failed. {detail}");

    private static DeploymentFailure CreateForStage(string reason) => new("ECS deployment lifecycle", reason.TrimEnd('.'), reason);
}
