using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Launches and stops tasks, and moves them from status to status as time passes.</summary>
internal sealed class TaskLifecycleController
{
    private readonly EcsState _state;
    private readonly PlacementScheduler _placement;
    private readonly NetworkInterfaceFactory _networkInterfaces;
    private readonly ContainerController _containers;

    public TaskLifecycleController(
        EcsState state, PlacementScheduler placement, NetworkInterfaceFactory networkInterfaces, ContainerController containers)
    {
        (_state, _placement, _networkInterfaces, _containers) = (state, placement, networkInterfaces, containers);
        containers.AllStarted += OnAllContainersStarted;
        containers.EssentialEnded += OnEssentialContainerEnded;
        containers.HealthChanged += OnHealthChanged;
    }

    /// <summary>Raised when a task's status has changed.</summary>
    public event Action<TaskState>? TaskChanged;

    /// <summary>Raised when a task has ended by itself or failed to start.</summary>
    public event Action<TaskState>? TaskFailed;

    /// <summary>Raised when a task has run for long enough to be healthy.</summary>
    public event Action<TaskState>? TaskStable;

    /// <summary>Raised when the health of a task's container has changed.</summary>
    public event Action<TaskState>? HealthChanged;

    /// <summary>Raised when a container instance has more room.</summary>
    public event Action<ClusterState>? CapacityFreed;

    /// <summary>
    /// Launches a task: it is pending at the latest after a quarter of the deployment duration, and running after half of it, unless its
    /// outcome says otherwise. A task that needs a container instance and has none waits for its capacity provider. Statuses:
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
    /// </summary>
    public TaskState Launch(ClusterState cluster, TaskTemplate template, string? capacityProvider, InstanceState? instance)
    {
        var id = _state.RandomSource.CreateHex(32);
        var hasProxy = template.ServiceGroup?.ServiceConnect is not null;
        var definitions = template.Definition.Definition.ContainerDefinitions;
        var proxyName = hasProxy ? "ecs-service-connect-" + _state.RandomSource.CreateAlphanumeric(6) : null;
        ContainerState[] containers =
        [
            .. definitions.Select(definition => new ContainerState(_state.RandomSource.CreateUuid(), definition.Name!, definition)),
            .. proxyName is null ? [] : new[] { new ContainerState(_state.RandomSource.CreateUuid(), proxyName, definition: null) },
        ];
        var task = new TaskState(_state.CreateKey(), id, _state.Arns.CreateTaskArn(cluster.Name, id), cluster, template)
        {
            CapacityProvider = capacityProvider,
            CreatedAt = _state.Now,
            VisibleAt = _state.Now + _state.Timing.ConsistencyDelay,
            ProxyName = proxyName,
            Containers = containers,
            Volume = template.Volume is null ? null : (_state.RandomSource.CreateUuid(), "vol-" + _state.RandomSource.CreateHex(17)),
        };
        cluster.Tasks.Add(id, task);
        template.ServiceGroup?.Tasks.Enter(task);
        if (instance is null && template.Plan.LaunchType != LaunchType.Fargate)
        {
            cluster.UnplacedTasks.Add(task.Key, task);
            _state.EventQueue.Schedule(SimulationTiming.MaxPlacementWait, () => CancelUnplaced(task));
            _state.Events.OnChanged(task);
        }
        else
        {
            Place(task, instance);
            _state.Events.OnChanged(task);
            Start(task);
        }

        return task;
    }

    /// <summary>Starts the waiting tasks of a cluster that fit on a container instance now.</summary>
    public void PlaceWaitingTasks(ClusterState cluster)
    {
        var rejected = new Dictionary<TaskTemplate, HashSet<string?>>(ReferenceEqualityComparer.Instance);
        foreach (var task in cluster.UnplacedTasks.Values.ToList())
        {
            // Where one task finds no room, the next one of the same template does not find any either.
            var providers = rejected.GetValueOrDefault(task.Template);
            if (providers?.Contains(task.CapacityProvider) == true)
            {
                continue;
            }

            if (_placement.Place(cluster, task.Template, task.CapacityProvider).Instance is { } instance)
            {
                cluster.UnplacedTasks.Remove(task.Key);
                Place(task, instance);
                Start(task);
            }
            else if (!task.Template.Placement.DependsOnTasks)
            {
                (rejected[task.Template] = providers ?? []).Add(task.CapacityProvider);
            }
        }
    }

    /// <summary>Moves a starting task to a later status; its containers run at the latest when it does.</summary>
    public void Advance(TaskState task, string status)
    {
        if (status == TaskStatuses.Running && task is { IsDesired: true, HasStartedContainers: false })
        {
            task.CompletePull(_state.Now);
            _containers.StartAll(task);
        }

        if (task.IsDesired && TaskStatuses.IsLater(status, task.LastStatus))
        {
            task.MoveTo(status, _state.Now);
            TaskChanged?.Invoke(task);
        }
    }

    /// <summary>
    /// Ends a task by itself: with its first essential container, which exits or, if it never ran, cannot start.
    /// </summary>
    public void Fail(TaskState task, int? exitCode, string? reason)
    {
        if (task.IsDesired)
        {
            var container = task.MainContainer;
            _containers.End(task, container, container.StartedAt is null ? null : exitCode, reason);
        }
    }

    /// <summary>Stops a task: it has stopped after a quarter of the deployment duration, and is removed an hour later.</summary>
    public void Stop(TaskState task, TaskStopCode code, string reason)
    {
        if (!task.IsDesired)
        {
            return;
        }

        task.Cluster.UnplacedTasks.Remove(task.Key);
        task.Stop(code, reason, _state.Now);
        if (task.LastStatus == TaskStatuses.Deactivating)
        {
            _state.EventQueue.Schedule(_state.Timing.TaskDeactivatingDuration, () => CompleteDeactivation(task));
        }

        var execution = Max(_state.Timing.TaskDeprovisioningDelay, ContainerController.GetStopDuration(task));
        _state.EventQueue.Schedule(execution, () => EndExecution(task));
        _state.EventQueue.Schedule(execution + _state.Timing.TaskDeprovisioningDuration, () => CompleteStop(task));
    }

    /// <summary>Completes the stop of a task at once: its container instance is gone, or its agent has reported it.</summary>
    public void Complete(TaskState task)
    {
        EndExecution(task);
        CompleteStop(task);
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private void StartContainers(TaskState task)
    {
        if (task is { IsDesired: true, HasStartedContainers: false })
        {
            task.CompletePull(_state.Now);
            _containers.StartReady(task);
        }
    }

    /// <summary>
    /// A task that is registered with load balancers or service registries runs once that is done. Everything else that is due at the
    /// same time, like the exit of a container, comes later.
    /// </summary>
    private void OnAllContainersStarted(TaskState task)
    {
        if (task.IsRegistered)
        {
            Advance(task, TaskStatuses.Activating);
        }

        _state.EventQueue.Schedule(task.IsRegistered ? _state.Timing.TaskActivatingDuration : TimeSpan.Zero, () => Run(task));
    }

    private void OnEssentialContainerEnded(TaskState task, ContainerState container)
    {
        var started = container.StartedAt is not null;
        Stop(
            task,
            started ? TaskStopCode.EssentialContainerExited : TaskStopCode.TaskFailedToStart,
            started ? "Essential container in task exited" : container.Reason ?? "Task failed to start");
        TaskFailed?.Invoke(task);
    }

    private void OnHealthChanged(TaskState task)
    {
        Stabilize(task);
        HealthChanged?.Invoke(task);
    }

    private void Run(TaskState task)
    {
        Advance(task, TaskStatuses.Running);
        if (task.Template.ServiceGroup is not null)
        {
            task.StableAt = _state.EventQueue.GetDueTime(_state.Timing.TaskStableDelay);
            _state.EventQueue.Schedule(_state.Timing.TaskStableDelay, () => Stabilize(task));
        }
    }

    private void Stabilize(TaskState task)
    {
        if (task is { IsDesired: true, IsRunning: true, IsStable: false, UnhealthyReason: null, HasPassedHealthChecks: true }
            && _state.Now >= task.StableAt)
        {
            task.MarkStable();
            TaskStable?.Invoke(task);
        }
    }

    private void Place(TaskState task, InstanceState? instance)
    {
        task.Placement = instance?.Allocate(task);
        if (task.IsAwsvpc)
        {
            task.NetworkInterface = _networkInterfaces.Create(task);
            task.Cluster.Tasks.AddInterface(task);
        }
    }

    private void Start(TaskState task)
    {
        if (task.IsAwsvpc)
        {
            _state.EventQueue.Schedule(_state.Timing.TaskPendingDelay, () => Advance(task, TaskStatuses.Pending));
        }
        else
        {
            task.MoveTo(TaskStatuses.Pending, _state.Now);
        }

        task.Outcomes = _state.Timing.IsInstant ? [] : _state.TaskOutcomes.TakeNext(task.Template);
        if (task.FindOutcome(TaskOutcomeKind.FailToStart, task.MainContainer) is { } failure)
        {
            _state.EventQueue.Schedule(_state.Timing.TaskRunningDelay, () => Fail(task, exitCode: null, failure.Reason));
        }
        else
        {
            var delay = task.IsRegistered ? _state.Timing.TaskActivatingDelay : _state.Timing.TaskRunningDelay;
            _state.EventQueue.Schedule(delay, () => StartContainers(task));
        }
    }

    private void CancelUnplaced(TaskState task)
    {
        if (task.Cluster.UnplacedTasks.Remove(task.Key))
        {
            Stop(task, TaskStopCode.TaskFailedToStart, PlacementReasons.EmptyProvider);
            TaskFailed?.Invoke(task);
        }
    }

    private void CompleteDeactivation(TaskState task)
    {
        if (task.LastStatus == TaskStatuses.Deactivating)
        {
            task.MoveTo(TaskStatuses.Stopping, _state.Now);
        }
    }

    private void EndExecution(TaskState task)
    {
        if (task.ExecutionStoppedAt is null)
        {
            ContainerController.EndAll(task);
            task.EndExecution(_state.Now);
        }
    }

    private void CompleteStop(TaskState task)
    {
        if (task.IsStopped)
        {
            return;
        }

        task.MoveTo(TaskStatuses.Stopped, _state.Now);
        task.Placement?.Instance.Release(task);
        _state.EventQueue.Schedule(SimulationTiming.StoppedTaskRetention, () => task.Cluster.Tasks.Remove(task.Id));
        TaskChanged?.Invoke(task);
        if (task.Placement is not null)
        {
            CapacityFreed?.Invoke(task.Cluster);
        }
    }
}
