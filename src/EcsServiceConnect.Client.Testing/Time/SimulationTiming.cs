namespace EcsServiceConnect.Client.Testing;

/// <summary>How long everything takes: fractions of the deployment duration, and the times for which ECS keeps what has ended.</summary>
internal sealed class SimulationTiming(InMemoryEcsOptions options)
{
    /// <summary>The delay after the first failed start of a task; each further one doubles it.</summary>
    public static readonly TimeSpan MinBackoffDelay = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay between starts of tasks that keep failing.</summary>
    public static readonly TimeSpan MaxBackoffDelay = TimeSpan.FromMinutes(27);

    /// <summary>How long a task waits for its capacity provider to have room for it.</summary>
    public static readonly TimeSpan MaxPlacementWait = TimeSpan.FromMinutes(15);

    /// <summary>How long a stopped task can be described.</summary>
    public static readonly TimeSpan StoppedTaskRetention = TimeSpan.FromHours(1);

    /// <summary>How long a deregistered container instance can be described.</summary>
    public static readonly TimeSpan InactiveInstanceRetention = TimeSpan.FromHours(1);

    /// <summary>The time after which a container instance is terminated although it still has tasks.</summary>
    public static readonly TimeSpan MaxDrainingDuration = TimeSpan.FromHours(48);

    /// <summary>How long a deleted service can be described.</summary>
    public static readonly TimeSpan InactiveServiceRetention = TimeSpan.FromDays(1);

    /// <summary>How long a service deployment can be described after a newer one has begun.</summary>
    public static readonly TimeSpan ServiceDeploymentRetention = TimeSpan.FromDays(90);

    /// <summary>How long a deployment can stay in one stage without a pause.</summary>
    public static readonly TimeSpan MaxStageDuration = TimeSpan.FromHours(24);

    /// <summary>How long after a call whose response was IN_PROGRESS the function of a hook is called again.</summary>
    public static readonly TimeSpan HookCallbackDelay = TimeSpan.FromSeconds(30);

    /// <summary>How long ECS waits for the response of a hook's function.</summary>
    public static readonly TimeSpan MaxHookCallDuration = TimeSpan.FromMinutes(15);

    /// <summary>How long a client token makes a repeated call return the first result.</summary>
    public static readonly TimeSpan ClientTokenRetention = TimeSpan.FromHours(24);

    /// <summary>How long a page token can be used.</summary>
    public static readonly TimeSpan PageTokenLifetime = TimeSpan.FromHours(24);

    /// <summary>Whether nothing takes any time, as while the state is seeded.</summary>
    public bool IsInstant { get; set; }

    /// <summary>From the start of a deployment to its steady state.</summary>
    public TimeSpan DeploymentDuration => IsInstant ? TimeSpan.Zero : options.DeploymentDuration;

    /// <summary>How long a new resource is neither described nor listed.</summary>
    public TimeSpan ConsistencyDelay => IsInstant ? TimeSpan.Zero : options.ConsistencyDelay;

    /// <summary>From a task's launch to PENDING.</summary>
    public TimeSpan TaskPendingDelay => DeploymentDuration / 4;

    /// <summary>From a task's launch to ACTIVATING, if it has that status.</summary>
    public TimeSpan TaskActivatingDelay => DeploymentDuration * 3 / 8;

    /// <summary>From ACTIVATING, if a task has that status, to RUNNING.</summary>
    public TimeSpan TaskActivatingDuration => TaskRunningDelay - TaskActivatingDelay;

    /// <summary>From a task's launch to RUNNING.</summary>
    public TimeSpan TaskRunningDelay => DeploymentDuration / 2;

    /// <summary>From RUNNING to the time when a service counts the task as healthy.</summary>
    public TimeSpan TaskStableDelay => DeploymentDuration / 4;

    /// <summary>From DEACTIVATING, if a task has that status, to STOPPING.</summary>
    public TimeSpan TaskDeactivatingDuration => DeploymentDuration / 16;

    /// <summary>From the stop of a task to DEPROVISIONING.</summary>
    public TimeSpan TaskDeprovisioningDelay => DeploymentDuration / 8;

    /// <summary>From DEPROVISIONING to STOPPED.</summary>
    public TimeSpan TaskDeprovisioningDuration => DeploymentDuration / 8;

    /// <summary>From the start of a container to HEALTHY, if it has a health check that passes.</summary>
    public TimeSpan ContainerHealthyDelay => DeploymentDuration / 8;

    /// <summary>From the start of a container to that of its agent of ECS Exec.</summary>
    public TimeSpan ExecAgentStartDelay => DeploymentDuration / 16;

    /// <summary>How long a container runs whose end others wait for.</summary>
    public TimeSpan InitContainerDuration => DeploymentDuration / 8;

    /// <summary>How long the alarms of a rolling update are monitored after its tasks have been replaced.</summary>
    public TimeSpan AlarmBakeDuration => DeploymentDuration / 4;

    /// <summary>Until the placement of tasks that found no room is tried again.</summary>
    public TimeSpan PlacementRetryDelay => DeploymentDuration / 4;

    /// <summary>From one status of a service deployment to the next where it waits for no task.</summary>
    public TimeSpan DeploymentStatusDelay => DeploymentDuration / 16;

    /// <summary>From the call that begins a daemon's deployment to IN_PROGRESS.</summary>
    public TimeSpan DaemonDeploymentStartDelay => DeploymentDuration / 4;

    /// <summary>How long a change of a capacity provider takes.</summary>
    public TimeSpan CapacityProviderUpdateDuration => DeploymentDuration / 4;

    /// <summary>How long a gateway's association with a cluster takes to end.</summary>
    public TimeSpan GatewayDisassociationDuration => DeploymentDuration / 4;

    /// <summary>Gets the time from the call that updates a container agent to one of the four steps of the update.</summary>
    public TimeSpan GetAgentUpdateDelay(int step) => DeploymentDuration * step / 4;
}
