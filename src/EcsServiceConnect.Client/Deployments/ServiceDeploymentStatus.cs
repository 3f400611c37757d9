using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far a service deployment is. <c>SUCCESSFUL</c> alone means that it did what was asked.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceDeploymentStatus(string Value)
{
    /// <summary>It is being carried out.</summary>
    public static ServiceDeploymentStatus InProgress => new(Names.InProgress);

    /// <summary>It has not begun, since another deployment of the service has to end first.</summary>
    public static ServiceDeploymentStatus Pending => new(Names.Pending);

    /// <summary>It failed, and so did the rollback. The service may be left between two revisions.</summary>
    public static ServiceDeploymentStatus RollbackFailed => new(Names.RollbackFailed);

    /// <summary>It failed or was stopped, and is being rolled back.</summary>
    public static ServiceDeploymentStatus RollbackInProgress => new(Names.RollbackInProgress);

    /// <summary>A rollback was asked for and has not begun.</summary>
    public static ServiceDeploymentStatus RollbackRequested => new(Names.RollbackRequested);

    /// <summary>It failed or was stopped, and the service is back at the revision before.</summary>
    public static ServiceDeploymentStatus RollbackSuccessful => new(Names.RollbackSuccessful);

    /// <summary>It was stopped, and what had been done until then was left as it was.</summary>
    public static ServiceDeploymentStatus Stopped => new(Names.Stopped);

    /// <summary>A stop was asked for and has not begun.</summary>
    public static ServiceDeploymentStatus StopRequested => new(Names.StopRequested);

    /// <summary>It did what was asked: the service runs the new revision.</summary>
    public static ServiceDeploymentStatus Successful => new(Names.Successful);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceDeploymentStatus.InProgress"/>
        public const string InProgress = "IN_PROGRESS";

        /// <inheritdoc cref="ServiceDeploymentStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="ServiceDeploymentStatus.RollbackFailed"/>
        public const string RollbackFailed = "ROLLBACK_FAILED";

        /// <inheritdoc cref="ServiceDeploymentStatus.RollbackInProgress"/>
        public const string RollbackInProgress = "ROLLBACK_IN_PROGRESS";

        /// <inheritdoc cref="ServiceDeploymentStatus.RollbackRequested"/>
        public const string RollbackRequested = "ROLLBACK_REQUESTED";

        /// <inheritdoc cref="ServiceDeploymentStatus.RollbackSuccessful"/>
        public const string RollbackSuccessful = "ROLLBACK_SUCCESSFUL";

        /// <inheritdoc cref="ServiceDeploymentStatus.Stopped"/>
        public const string Stopped = "STOPPED";

        /// <inheritdoc cref="ServiceDeploymentStatus.StopRequested"/>
        public const string StopRequested = "STOP_REQUESTED";

        /// <inheritdoc cref="ServiceDeploymentStatus.Successful"/>
        public const string Successful = "SUCCESSFUL";
    }
}
