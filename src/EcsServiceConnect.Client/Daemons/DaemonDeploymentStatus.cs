using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The state of a daemon's deployment. <c>SUCCESSFUL</c>, <c>STOPPED</c>, <c>ROLLBACK_SUCCESSFUL</c> and
/// <c>ROLLBACK_FAILED</c> are final; only <c>SUCCESSFUL</c> means that it did what was requested.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonDeploymentStatus(string Value)
{
    /// <summary>ECS is draining instances and starting others that run the target revision.</summary>
    public static DaemonDeploymentStatus InProgress => new(Names.InProgress);

    /// <summary>The deployment was created and has not begun yet.</summary>
    public static DaemonDeploymentStatus Pending => new(Names.Pending);

    /// <summary>
    /// The deployment failed, and so did its rollback. Instances may run different revisions; see the status reason.
    /// </summary>
    public static DaemonDeploymentStatus RollbackFailed => new(Names.RollbackFailed);

    /// <summary>The deployment failed, and ECS is bringing back the revision before.</summary>
    public static DaemonDeploymentStatus RollbackInProgress => new(Names.RollbackInProgress);

    /// <summary>The deployment failed, and the instances run the revision before again.</summary>
    public static DaemonDeploymentStatus RollbackSuccessful => new(Names.RollbackSuccessful);

    /// <summary>
    /// ECS stopped the deployment because it failed or a newer one replaced it. Some instances may run the new
    /// revision, others the old one.
    /// </summary>
    public static DaemonDeploymentStatus Stopped => new(Names.Stopped);

    /// <summary>ECS has halted the deployment, and its rollback is about to begin.</summary>
    public static DaemonDeploymentStatus StopRequested => new(Names.StopRequested);

    /// <summary>All instances run the target revision.</summary>
    public static DaemonDeploymentStatus Successful => new(Names.Successful);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonDeploymentStatus.InProgress"/>
        public const string InProgress = "IN_PROGRESS";

        /// <inheritdoc cref="DaemonDeploymentStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="DaemonDeploymentStatus.RollbackFailed"/>
        public const string RollbackFailed = "ROLLBACK_FAILED";

        /// <inheritdoc cref="DaemonDeploymentStatus.RollbackInProgress"/>
        public const string RollbackInProgress = "ROLLBACK_IN_PROGRESS";

        /// <inheritdoc cref="DaemonDeploymentStatus.RollbackSuccessful"/>
        public const string RollbackSuccessful = "ROLLBACK_SUCCESSFUL";

        /// <inheritdoc cref="DaemonDeploymentStatus.Stopped"/>
        public const string Stopped = "STOPPED";

        /// <inheritdoc cref="DaemonDeploymentStatus.StopRequested"/>
        public const string StopRequested = "STOP_REQUESTED";

        /// <inheritdoc cref="DaemonDeploymentStatus.Successful"/>
        public const string Successful = "SUCCESSFUL";
    }
}
