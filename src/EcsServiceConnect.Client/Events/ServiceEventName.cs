using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>What an event reports of a service or of its deployment. Service actions and deployment state changes share the names.</summary>
/// <param name="Value">The value in the event, known or not.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html</remarks>
[EcsEnum]
public readonly partial record struct ServiceEventName(string Value)
{
    /// <summary>The service is healthy and runs as many tasks as it should. Reported again from time to time.</summary>
    public static ServiceEventName ServiceSteadyState => new(Names.ServiceSteadyState);

    /// <summary>The task set is healthy and runs as many tasks as it should.</summary>
    public static ServiceEventName TaskSetSteadyState => new(Names.TaskSetSteadyState);

    /// <summary>A capacity provider of the service is steady.</summary>
    public static ServiceEventName CapacityProviderSteadyState => new(Names.CapacityProviderSteadyState);

    /// <summary>The scheduler has computed another number of tasks for the service or a task set. Not reported when a caller sets it.</summary>
    public static ServiceEventName ServiceDesiredCountUpdated => new(Names.ServiceDesiredCountUpdated);

    /// <summary>The service has stopped running tasks.</summary>
    public static ServiceEventName TasksStopped => new(Names.TasksStopped);

    /// <summary>A deployment has begun: of a new revision, or a rollback.</summary>
    public static ServiceEventName ServiceDeploymentInProgress => new(Names.ServiceDeploymentInProgress);

    /// <summary>A deployment is complete and the service steady: with a new revision, or after a rollback.</summary>
    public static ServiceEventName ServiceDeploymentCompleted => new(Names.ServiceDeploymentCompleted);

    /// <summary>A deployment failed: its circuit breaker or an alarm ended it.</summary>
    public static ServiceEventName ServiceDeploymentFailed => new(Names.ServiceDeploymentFailed);

    /// <summary>The tasks of the service keep failing to start.</summary>
    public static ServiceEventName ServiceTaskStartImpaired => new(Names.ServiceTaskStartImpaired);

    /// <summary>A task of a service with service discovery is unhealthy in its registry.</summary>
    public static ServiceEventName ServiceDiscoveryInstanceUnhealthy => new(Names.ServiceDiscoveryInstanceUnhealthy);

    /// <summary>A target of a service with VPC Lattice is unhealthy.</summary>
    public static ServiceEventName VpcLatticeTargetUnhealthy => new(Names.VpcLatticeTargetUnhealthy);

    /// <summary>A target of a service with VPC Lattice is healthy again.</summary>
    public static ServiceEventName VpcLatticeTargetHealthy => new(Names.VpcLatticeTargetHealthy);

    /// <summary>A task of a service with the strategy <c>DAEMON</c> no longer meets the placement constraints.</summary>
    public static ServiceEventName ServiceDaemonPlacementConstraintViolated => new(Names.ServiceDaemonPlacementConstraintViolated);

    /// <summary>The scheduler was throttled by the limits of the ECS API.</summary>
    public static ServiceEventName EcsOperationThrottled => new(Names.EcsOperationThrottled);

    /// <summary>The scheduler was throttled by the limits of the Cloud Map API.</summary>
    public static ServiceEventName ServiceDiscoveryOperationThrottled => new(Names.ServiceDiscoveryOperationThrottled);

    /// <summary>A task could not be placed; the reason says which resource is lacking, or that an agent is out of contact.</summary>
    public static ServiceEventName ServiceTaskPlacementFailure => new(Names.ServiceTaskPlacementFailure);

    /// <summary>A task could not be placed because of a mistake in its configuration, such as a role that cannot be assumed.</summary>
    public static ServiceEventName ServiceTaskConfigurationFailure => new(Names.ServiceTaskConfigurationFailure);

    /// <summary>The health of the service's tasks could not be read.</summary>
    public static ServiceEventName ServiceHealthUnknown => new(Names.ServiceHealthUnknown);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceEventName.ServiceSteadyState"/>
        public const string ServiceSteadyState = "SERVICE_STEADY_STATE";

        /// <inheritdoc cref="ServiceEventName.TaskSetSteadyState"/>
        public const string TaskSetSteadyState = "TASKSET_STEADY_STATE";

        /// <inheritdoc cref="ServiceEventName.CapacityProviderSteadyState"/>
        public const string CapacityProviderSteadyState = "CAPACITY_PROVIDER_STEADY_STATE";

        /// <inheritdoc cref="ServiceEventName.ServiceDesiredCountUpdated"/>
        public const string ServiceDesiredCountUpdated = "SERVICE_DESIRED_COUNT_UPDATED";

        /// <inheritdoc cref="ServiceEventName.TasksStopped"/>
        public const string TasksStopped = "TASKS_STOPPED";

        /// <inheritdoc cref="ServiceEventName.ServiceDeploymentInProgress"/>
        public const string ServiceDeploymentInProgress = "SERVICE_DEPLOYMENT_IN_PROGRESS";

        /// <inheritdoc cref="ServiceEventName.ServiceDeploymentCompleted"/>
        public const string ServiceDeploymentCompleted = "SERVICE_DEPLOYMENT_COMPLETED";

        /// <inheritdoc cref="ServiceEventName.ServiceDeploymentFailed"/>
        public const string ServiceDeploymentFailed = "SERVICE_DEPLOYMENT_FAILED";

        /// <inheritdoc cref="ServiceEventName.ServiceTaskStartImpaired"/>
        public const string ServiceTaskStartImpaired = "SERVICE_TASK_START_IMPAIRED";

        /// <inheritdoc cref="ServiceEventName.ServiceDiscoveryInstanceUnhealthy"/>
        public const string ServiceDiscoveryInstanceUnhealthy = "SERVICE_DISCOVERY_INSTANCE_UNHEALTHY";

        /// <inheritdoc cref="ServiceEventName.VpcLatticeTargetUnhealthy"/>
        public const string VpcLatticeTargetUnhealthy = "VPC_LATTICE_TARGET_UNHEALTHY";

        /// <inheritdoc cref="ServiceEventName.VpcLatticeTargetHealthy"/>
        public const string VpcLatticeTargetHealthy = "VPC_LATTICE_TARGET_HEALTHY";

        /// <inheritdoc cref="ServiceEventName.ServiceDaemonPlacementConstraintViolated"/>
        public const string ServiceDaemonPlacementConstraintViolated = "SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED";

        /// <inheritdoc cref="ServiceEventName.EcsOperationThrottled"/>
        public const string EcsOperationThrottled = "ECS_OPERATION_THROTTLED";

        /// <inheritdoc cref="ServiceEventName.ServiceDiscoveryOperationThrottled"/>
        public const string ServiceDiscoveryOperationThrottled = "SERVICE_DISCOVERY_OPERATION_THROTTLED";

        /// <inheritdoc cref="ServiceEventName.ServiceTaskPlacementFailure"/>
        public const string ServiceTaskPlacementFailure = "SERVICE_TASK_PLACEMENT_FAILURE";

        /// <inheritdoc cref="ServiceEventName.ServiceTaskConfigurationFailure"/>
        public const string ServiceTaskConfigurationFailure = "SERVICE_TASK_CONFIGURATION_FAILURE";

        /// <inheritdoc cref="ServiceEventName.ServiceHealthUnknown"/>
        public const string ServiceHealthUnknown = "SERVICE_HEALTH_UNKNOWN";
    }
}
