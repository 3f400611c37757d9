using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far a lifecycle hook of a deployment is.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookStatus(string Value)
{
    /// <summary>
    /// The deployment waits for somebody's decision: see <see cref="ContinueServiceDeploymentRequest"/>.
    /// </summary>
    public static DeploymentLifecycleHookStatus AwaitingAction => new(Names.AwaitingAction);

    /// <summary>It ended badly, and the deployment is rolled back.</summary>
    public static DeploymentLifecycleHookStatus Failed => new(Names.Failed);

    /// <summary>It is being carried out.</summary>
    public static DeploymentLifecycleHookStatus InProgress => new(Names.InProgress);

    /// <summary>It ended well, and the deployment goes on.</summary>
    public static DeploymentLifecycleHookStatus Succeeded => new(Names.Succeeded);

    /// <summary>Its time was over before it had ended.</summary>
    public static DeploymentLifecycleHookStatus TimedOut => new(Names.TimedOut);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
