using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>What an event reports of a daemon.</summary>
/// <param name="Value">The value in the event, known or not.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</remarks>
[EcsEnum]
public readonly partial record struct DaemonEventName(string Value)
{
    /// <summary>A task of the daemon could not be started on a container instance.</summary>
    public static DaemonEventName DaemonTaskStartImpaired => new(Names.DaemonTaskStartImpaired);

    /// <summary>A deployment of the daemon has been created.</summary>
    public static DaemonEventName DaemonDeploymentPending => new(Names.DaemonDeploymentPending);

    /// <summary>The deployment replaces the daemon's tasks.</summary>
    public static DaemonEventName DaemonDeploymentInProgress => new(Names.DaemonDeploymentInProgress);

    /// <summary>The deployment is complete: the daemon's tasks run and are healthy.</summary>
    public static DaemonEventName DaemonDeploymentSuccessful => new(Names.DaemonDeploymentSuccessful);

    /// <summary>The deployment has ended without success: it failed, or a newer one replaced it.</summary>
    public static DaemonEventName DaemonDeploymentStopped => new(Names.DaemonDeploymentStopped);

    /// <summary>The deployment goes no further, and is about to be rolled back.</summary>
    public static DaemonEventName DaemonDeploymentStopRequested => new(Names.DaemonDeploymentStopRequested);

    /// <summary>The deployment is being rolled back.</summary>
    public static DaemonEventName DaemonDeploymentRollbackInProgress => new(Names.DaemonDeploymentRollbackInProgress);

    /// <summary>The deployment has been rolled back.</summary>
    public static DaemonEventName DaemonDeploymentRollbackSuccessful => new(Names.DaemonDeploymentRollbackSuccessful);

    /// <summary>The deployment could not be rolled back.</summary>
    public static DaemonEventName DaemonDeploymentRollbackFailed => new(Names.DaemonDeploymentRollbackFailed);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonEventName.DaemonTaskStartImpaired"/>
        public const string DaemonTaskStartImpaired = "DAEMON_TASK_START_IMPAIRED";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentPending"/>
        public const string DaemonDeploymentPending = "DAEMON_DEPLOYMENT_PENDING";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentInProgress"/>
        public const string DaemonDeploymentInProgress = "DAEMON_DEPLOYMENT_IN_PROGRESS";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentSuccessful"/>
        public const string DaemonDeploymentSuccessful = "DAEMON_DEPLOYMENT_SUCCESSFUL";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentStopped"/>
        public const string DaemonDeploymentStopped = "DAEMON_DEPLOYMENT_STOPPED";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentStopRequested"/>
        public const string DaemonDeploymentStopRequested = "DAEMON_DEPLOYMENT_STOP_REQUESTED";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentRollbackInProgress"/>
        public const string DaemonDeploymentRollbackInProgress = "DAEMON_DEPLOYMENT_ROLLBACK_IN_PROGRESS";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentRollbackSuccessful"/>
        public const string DaemonDeploymentRollbackSuccessful = "DAEMON_DEPLOYMENT_ROLLBACK_SUCCESSFUL";

        /// <inheritdoc cref="DaemonEventName.DaemonDeploymentRollbackFailed"/>
        public const string DaemonDeploymentRollbackFailed = "DAEMON_DEPLOYMENT_ROLLBACK_FAILED";
    }
}
