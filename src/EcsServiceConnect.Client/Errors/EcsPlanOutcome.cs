namespace EcsServiceConnect.Client;

/// <summary>The kinds of failure of an <see cref="EcsPlanException"/>.</summary>
public enum EcsPlanOutcome
{
    /// <summary>A file cannot be read, or does not contain what it should. The message has path, line and column; nothing was called.</summary>
    InvalidFile,

    /// <summary>The service belongs to another cluster than the plan is for.</summary>
    DifferentCluster,

    /// <summary>The file or request is of another service than the plan is for.</summary>
    DifferentService,

    /// <summary>The task definition is of another family than the service runs, or than the service's own file names.</summary>
    DifferentFamily,

    /// <summary>The service was deleted and its tasks are being stopped. It cannot be changed, and its name is not free yet.</summary>
    ServiceDraining,

    /// <summary>The task definition that the service names is not registered, or was deregistered.</summary>
    TaskDefinitionNotFound,

    /// <summary>CodeDeploy or a program of the user's deploys the service, so UpdateService cannot.</summary>
    DeploymentController,

    /// <summary>A difference that no operation can remove. The message states what to do instead.</summary>
    NotPossible,

    /// <summary>The preflight found errors: the service would reject the configuration, or it would not work.</summary>
    PreflightFailed,

    /// <summary>
    /// ECS rejects the definitions in any case: they lack what it always requires, have a negative count, or state a launch type beside a capacity
    /// provider strategy for a new service. <see cref="ServicePlan.ModelProblems"/> lists it, and nothing was changed.
    /// </summary>
    InvalidDefinition,

    /// <summary>
    /// The service has changed since the plan was made. Nothing was overwritten; make a new plan. If it changed while the plan was applied,
    /// <see cref="EcsPlanException.AppliedChanges"/> lists what was done before, such as a registration.
    /// </summary>
    ServiceChanged,

    /// <summary>
    /// A call failed after others had changed something, which <see cref="EcsPlanException.AppliedChanges"/> lists. The inner exception is the
    /// cause.
    /// </summary>
    PartiallyApplied,
}
