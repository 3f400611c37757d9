namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The modules that act on the state, from the lowest to the highest: a module calls those below it, and those above it are notified
/// by events.
/// </summary>
internal sealed class EcsModules
{
    public EcsModules(EcsState state)
    {
        var failures = new TaskFailureTracker(state);
        Placement = new PlacementScheduler(state.CapacityProviders, state.RandomSource);
        TaskLifecycle = new TaskLifecycleController(
            state, Placement, new NetworkInterfaceFactory(state), new ContainerController(state));
        var health = new TaskHealthController(state, failures, TaskLifecycle);
        Deployments = new ServiceDeploymentManager(state);
        var tasks = new TaskGroupController(state, Placement, TaskLifecycle, failures);
        TaskSets = new TaskSetController(state, tasks);
        Hooks = new LifecycleHookController(state, Deployments);
        var policy = new RollingUpdatePolicy(state, Hooks);
        var rollingUpdates = new RollingUpdateController(state, tasks, Deployments, policy, new ZoneRebalancingController(state, tasks));
        var stages = new DeploymentStageController(state, tasks, Deployments, Hooks);
        Services = new ServiceScheduler(state, rollingUpdates, stages, TaskSets, Deployments, failures, TaskLifecycle);
        Deployments.HooksBegun += Services.Reconcile;
        Hooks.HookCompleted += Services.Reconcile;
        policy.BakeCompleted += Services.Reconcile;
        health.ReplacementDue += Services.Reconcile;
        Capacity = new CapacityController(TaskLifecycle, Services);
        Instances = new InstanceLifecycleController(state, TaskLifecycle, Capacity);
        AgentUpdates = new AgentUpdateController(state, Capacity);
        Daemons = new DaemonScheduler(state);
    }

    /// <summary>Chooses container instances for tasks.</summary>
    public PlacementScheduler Placement { get; }

    /// <summary>Moves tasks from status to status.</summary>
    public TaskLifecycleController TaskLifecycle { get; }

    /// <summary>Begins and ends service deployments.</summary>
    public ServiceDeploymentManager Deployments { get; }

    /// <summary>Runs lifecycle hooks of service deployments.</summary>
    public LifecycleHookController Hooks { get; }

    /// <summary>Scales task sets.</summary>
    public TaskSetController TaskSets { get; }

    /// <summary>Brings services to what their settings say.</summary>
    public ServiceScheduler Services { get; }

    /// <summary>Uses the room on container instances as it changes.</summary>
    public CapacityController Capacity { get; }

    /// <summary>Deregisters and terminates container instances.</summary>
    public InstanceLifecycleController Instances { get; }

    /// <summary>Updates container agents.</summary>
    public AgentUpdateController AgentUpdates { get; }

    /// <summary>Deploys daemons.</summary>
    public DaemonScheduler Daemons { get; }
}
