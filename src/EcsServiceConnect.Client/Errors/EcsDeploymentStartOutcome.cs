namespace EcsServiceConnect.Client;

/// <summary>The kinds of failure of an <see cref="EcsDeploymentStartException"/>.</summary>
public enum EcsDeploymentStartOutcome
{
    /// <summary>The service is being deleted or was deleted: <c>DRAINING</c> or <c>INACTIVE</c>.</summary>
    ServiceNotActive,

    /// <summary>CodeDeploy or a program of the user's deploys the service, so UpdateService cannot.</summary>
    DeploymentController,

    /// <summary>
    /// No earlier deployment that succeeded, and that differs from what the service runs, is known; or none with the service revision, or the
    /// revision of another family, that was named.
    /// </summary>
    NoEarlierRevision,

    /// <summary>The revision to return to does not exist any more, or was deregistered, so that no service can be updated to it.</summary>
    TaskDefinitionNotActive,

    /// <summary>
    /// The service was not updated although a revision was registered for it
    /// (<see cref="EcsDeploymentStartException.RegisteredTaskDefinitionArn"/>). The inner exception is the cause.
    /// </summary>
    UpdateFailed,
}
