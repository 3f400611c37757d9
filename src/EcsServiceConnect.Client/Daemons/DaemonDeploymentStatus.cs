using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How far the deployment of a daemon is. <c>SUCCESSFUL</c> alone means that it did what was asked.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonDeploymentStatus(string Value)
{
    /// <summary>It is being carried out.</summary>
    public static DaemonDeploymentStatus InProgress => new(Names.InProgress);

    /// <summary>It has not begun, since another deployment of the daemon has to end first.</summary>
    public static DaemonDeploymentStatus Pending => new(Names.Pending);

    /// <summary>It failed, and so did the rollback. Instances may be left with different revisions.</summary>
    public static DaemonDeploymentStatus RollbackFailed => new(Names.RollbackFailed);

    /// <summary>It failed or was stopped, and is being rolled back.</summary>
    public static DaemonDeploymentStatus RollbackInProgress => new(Names.RollbackInProgress);

    /// <summary>It failed or was stopped, and the instances run the revision before again.</summary>
    public static DaemonDeploymentStatus RollbackSuccessful => new(Names.RollbackSuccessful);

    /// <summary>It was stopped, and what had been done until then was left as it was.</summary>
    public static DaemonDeploymentStatus Stopped => new(Names.Stopped);

    /// <summary>A stop was asked for and has not begun.</summary>
    public static DaemonDeploymentStatus StopRequested => new(Names.StopRequested);

    /// <summary>It did what was asked: the instances run the new revision.</summary>
    public static DaemonDeploymentStatus Successful => new(Names.Successful);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
