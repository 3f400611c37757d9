using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of a lifecycle hook in a deployment.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookStatus(string Value)
{
    /// <summary>
    /// A pause waits for a decision: send a <see cref="ContinueServiceDeploymentRequest"/> with the id of the hook, or
    /// let its timeout decide.
    /// </summary>
    public static DeploymentLifecycleHookStatus AwaitingAction => new(Names.AwaitingAction);

    /// <summary>
    /// The function failed, or returned that the deployment must not continue. The deployment is rolled back.
    /// </summary>
    public static DeploymentLifecycleHookStatus Failed => new(Names.Failed);

    /// <summary>The function has been called, or will be called again because it is not done yet.</summary>
    public static DeploymentLifecycleHookStatus InProgress => new(Names.InProgress);

    /// <summary>The hook is done. The deployment continues once all hooks of the stage are.</summary>
    public static DeploymentLifecycleHookStatus Succeeded => new(Names.Succeeded);

    /// <summary>
    /// The hook was not done in time. The deployment continues or is rolled back, according to
    /// <see cref="DeploymentLifecycleHookDetail.TimeoutAction"/>.
    /// </summary>
    public static DeploymentLifecycleHookStatus TimedOut => new(Names.TimedOut);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentLifecycleHookStatus.AwaitingAction"/>
        public const string AwaitingAction = "AWAITING_ACTION";

        /// <inheritdoc cref="DeploymentLifecycleHookStatus.Failed"/>
        public const string Failed = "FAILED";

        /// <inheritdoc cref="DeploymentLifecycleHookStatus.InProgress"/>
        public const string InProgress = "IN_PROGRESS";

        /// <inheritdoc cref="DeploymentLifecycleHookStatus.Succeeded"/>
        public const string Succeeded = "SUCCEEDED";

        /// <inheritdoc cref="DeploymentLifecycleHookStatus.TimedOut"/>
        public const string TimedOut = "TIMED_OUT";
    }
}
