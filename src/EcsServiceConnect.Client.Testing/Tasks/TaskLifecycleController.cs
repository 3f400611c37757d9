using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Launches and stops tasks, and moves them from status to status as time passes.</summary>
internal sealed class TaskLifecycleController(EcsState state, PlacementScheduler placement, NetworkInterfaceFactory networkInterfaces)
{
    /// <summary>Raised when a task's status has changed.</summary>
    public event Action<TaskState>? TaskChanged;

    /// <summary>Raised when a task has ended by itself or failed to start.</summary>
    public event Action<TaskState>? TaskFailed;

    /// <summary>Raised when a task has run for long enough to be healthy.</summary>
    public event Action<TaskState>? TaskStable;

    /// <summary>Raised when a container instance has more room.</summary>
    public event Action<ClusterState>? CapacityFreed;

    /// <summary>
    /// Launches a task: it is pending at the latest after a quarter of the deployment duration, and running after half of it, unless its
    /// outcome says otherwise. A task that needs a container instance and has none waits for its capacity provider. Statuses:
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
    /// </summary>
    public TaskState Launch(ClusterState cluster, TaskTemplate template, string? capacityProvider, InstanceState? instance)
    {
        var id = state.RandomSource.CreateHex(32);
        var hasProxy = template.ServiceGroup?.ServiceConnect is not null;
        var containers = template.Definition.Definition.ContainerDefinitions.Count + (hasProxy ? 1 : 0);
        var task = new TaskState(state.CreateKey(), id, state.Arns.CreateTaskArn(cluster.Name, id), cluster, template)
        {
            CapacityProvider = capacityProvider,
            CreatedAt = state.Now,
            VisibleAt = state.Now + state.Timing.ConsistencyDelay,
            ProxyName = hasProxy ? "ecs-service-connect-" + state.RandomSource.CreateAlphanumeric(6) : null,
            ContainerIds = Enumerable.Range(0, containers).Select(_ => state.RandomSource.CreateUuid()).ToArray(),
        };
        cluster.Tasks.Add(id, task);
        template.ServiceGroup?.Tasks.Enter(task);
        if (instance is null && template.Plan.LaunchType != LaunchType.Fargate)
        {
            cluster.UnplacedTasks.Add(task.Key, task);
            state.EventQueue.Schedule(SimulationTiming.MaxPlacementWait, () => CancelUnplaced(task));
        }
        else
        {
            Start(task, instance);
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

            if (placement.Place(cluster, task.Template, task.CapacityProvider).Instance is { } instance)
            {
                cluster.UnplacedTasks.Remove(task.Key);
                Start(task, instance);
            }
            else if (!task.Template.Placement.DependsOnTasks)
            {
                (rejected[task.Template] = providers ?? []).Add(task.CapacityProvider);
            }
        }
    }

    /// <summary>Moves a starting task to a later status.</summary>
    public void Advance(TaskState task, string status)
    {
        if (task.IsDesired && TaskStatuses.IsLater(status, task.LastStatus))
        {
            task.MoveTo(status, state.Now);
            TaskChanged?.Invoke(task);
        }
    }

    /// <summary>
    /// Ends a task by itself: with an essential container that exited or, if it never ran, as one that failed to start.
    /// </summary>
    public void Fail(TaskState task, int? exitCode, string? reason)
    {
        if (!task.IsDesired)
        {
            return;
        }

        var started = task.IsRunning;
        task.ContainerExitCode = started ? exitCode : null;
        task.ContainerReason = reason;
        task.IsFailed = true;
        Stop(
            task,
            started ? TaskStopCode.EssentialContainerExited : TaskStopCode.TaskFailedToStart,
            started ? "Essential container in task exited" : reason ?? "Task failed to start");
        TaskFailed?.Invoke(task);
    }

    /// <summary>Stops a task: it has stopped after a quarter of the deployment duration, and is removed an hour later.</summary>
    public void Stop(TaskState task, TaskStopCode code, string reason)
    {
        if (!task.IsDesired)
        {
            return;
        }

        task.Cluster.UnplacedTasks.Remove(task.Key);
        task.Stop(code, reason, state.Now);
        if (task.LastStatus == TaskStatuses.Deactivating)
        {
            state.EventQueue.Schedule(state.Timing.TaskDeactivatingDuration, () => CompleteDeactivation(task));
        }

        state.EventQueue.Schedule(state.Timing.TaskDeprovisioningDelay, () => EndExecution(task));
        state.EventQueue.Schedule(state.Timing.TaskStoppedDelay, () => CompleteStop(task));
    }

    /// <summary>Completes the stop of a task at once: its container instance is gone, or its agent has reported it.</summary>
    public void Complete(TaskState task)
    {
        EndExecution(task);
        CompleteStop(task);
    }

    private void Run(TaskState task, TaskOutcome outcome)
    {
        if (!outcome.CanStart)
        {
            Fail(task, exitCode: null, outcome.Reason);
            return;
        }

        Advance(task, TaskStatuses.Running);
        if (outcome.HasEnd)
        {
            state.EventQueue.Schedule(outcome.RunDuration ?? TimeSpan.Zero, () => Fail(task, outcome.ExitCode, outcome.Reason));
        }

        if (task.Template.ServiceGroup is not null)
        {
            state.EventQueue.Schedule(state.Timing.TaskStableDelay, () => Stabilize(task));
        }
    }

    private void Stabilize(TaskState task)
    {
        if (task is { IsDesired: true, IsRunning: true })
        {
            task.MarkStable();
            TaskStable?.Invoke(task);
        }
    }

    private void Start(TaskState task, InstanceState? instance)
    {
        task.Placement = instance?.Allocate(task);
        if (task.IsAwsvpc)
        {
            task.NetworkInterface = networkInterfaces.Create(task);
            task.Cluster.Tasks.AddInterface(task);
            state.EventQueue.Schedule(state.Timing.TaskPendingDelay, () => Advance(task, TaskStatuses.Pending));
        }
        else
        {
            task.MoveTo(TaskStatuses.Pending, state.Now);
        }

        var outcome = state.Timing.IsInstant ? TaskOutcome.RunsUntilStopped : state.TaskOutcomes.TakeNext(task.Template);
        if (task.IsRegistered && outcome.CanStart)
        {
            state.EventQueue.Schedule(state.Timing.TaskActivatingDelay, () => Advance(task, TaskStatuses.Activating));
        }

        state.EventQueue.Schedule(state.Timing.TaskRunningDelay, () => Run(task, outcome));
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
            task.MoveTo(TaskStatuses.Stopping, state.Now);
        }
    }

    private void EndExecution(TaskState task)
    {
        if (task.ExecutionStoppedAt is null)
        {
            task.EndExecution(state.Now);
        }
    }

    private void CompleteStop(TaskState task)
    {
        if (task.IsStopped)
        {
            return;
        }

        task.MoveTo(TaskStatuses.Stopped, state.Now);
        task.Placement?.Instance.Release(task);
        state.EventQueue.Schedule(SimulationTiming.StoppedTaskRetention, () => task.Cluster.Tasks.Remove(task.Id));
        TaskChanged?.Invoke(task);
        if (task.Placement is not null)
        {
            CapacityFreed?.Invoke(task.Cluster);
        }
    }
}
