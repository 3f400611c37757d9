namespace EcsServiceConnect.Client;

/// <summary>
/// How a deployment of a service ended. Only <see cref="Successful"/> means that the service runs what was to be deployed.
/// </summary>
public enum DeploymentOutcome
{
    /// <summary>No outcome: what a variable holds that was never assigned. No deployment ends with it.</summary>
    None,

    /// <summary>The service runs what was to be deployed.</summary>
    Successful,

    /// <summary>
    /// The deployment failed or was stopped, and the service runs again what it ran before: the circuit breaker, an alarm, a lifecycle
    /// hook or a caller rolled it back.
    /// </summary>
    RolledBack,

    /// <summary>The deployment failed and could not be rolled back. The service may be left with tasks of both revisions.</summary>
    RollbackFailed,

    /// <summary>
    /// The deployment failed and was not rolled back: rollback is not enabled, or the service was deleted meanwhile.
    /// </summary>
    Failed,

    /// <summary>A caller stopped the deployment without a rollback. What it had changed until then stays.</summary>
    Stopped,

    /// <summary>A newer deployment of the service started before this one was complete.</summary>
    Superseded,
}
