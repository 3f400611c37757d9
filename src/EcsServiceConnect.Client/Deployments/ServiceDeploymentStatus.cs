using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The state of a service deployment. It has ended with <c>SUCCESSFUL</c>, <c>STOPPED</c>, <c>ROLLBACK_SUCCESSFUL</c>
/// or <c>ROLLBACK_FAILED</c>; only the first of these means that the service runs the new revision.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceDeploymentStatus(string Value)
{
    /// <summary>
    /// The deployment is in progress. It can also be waiting: for a bake time, or for the decision that a pause
    /// requires.
    /// </summary>
    public static ServiceDeploymentStatus InProgress => new(Names.InProgress);

    /// <summary>The deployment has been created and has not begun. Every deployment starts in this state.</summary>
    public static ServiceDeploymentStatus Pending => new(Names.Pending);

    /// <summary>
    /// The rollback failed as well. The service can be left with tasks of both revisions; deploy it again to repair it.
    /// </summary>
    public static ServiceDeploymentStatus RollbackFailed => new(Names.RollbackFailed);

    /// <summary>
    /// The service is returning to its previous revision, because the circuit breaker, an alarm or a hook failed the
    /// deployment, or because a rollback was requested.
    /// </summary>
    public static ServiceDeploymentStatus RollbackInProgress => new(Names.RollbackInProgress);

    /// <summary>
    /// Someone requested a rollback, for instance with <see cref="StopServiceDeploymentRequest"/>; it has not begun
    /// yet.
    /// </summary>
    public static ServiceDeploymentStatus RollbackRequested => new(Names.RollbackRequested);

    /// <summary>
    /// The rollback is complete: the service runs its previous revision again. For the revision that was to be
    /// deployed, this is a failure.
    /// </summary>
    public static ServiceDeploymentStatus RollbackSuccessful => new(Names.RollbackSuccessful);

    /// <summary>
    /// The deployment ended before it was complete, and was not rolled back: a newer deployment took its place, or it
    /// failed without rollback enabled. The changes made until then remain.
    /// </summary>
    public static ServiceDeploymentStatus Stopped => new(Names.Stopped);

    /// <summary>
    /// The deployment is about to be stopped, because a newer deployment of the service was started, or because it
    /// failed without rollback enabled. <see cref="Stopped"/> follows.
    /// </summary>
    public static ServiceDeploymentStatus StopRequested => new(Names.StopRequested);

    /// <summary>The deployment is complete: the service runs the new revision.</summary>
    public static ServiceDeploymentStatus Successful => new(Names.Successful);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
