namespace EcsServiceConnect.Client.Testing;

/// <summary>Brings services to what their settings say, after every change of them and of their tasks.</summary>
internal sealed class ServiceScheduler
{
    private readonly EcsState _state;
    private readonly RollingUpdateController _rollingUpdates;
    private readonly DeploymentStageController _stages;
    private readonly TaskSetController _taskSets;
    private readonly ServiceDeploymentManager _deployments;
    private readonly TaskFailureTracker _failures;

    public ServiceScheduler(
        EcsState state,
        RollingUpdateController rollingUpdates,
        DeploymentStageController stages,
        TaskSetController taskSets,
        ServiceDeploymentManager deployments,
        TaskFailureTracker failures,
        TaskLifecycleController lifecycle)
    {
        (_state, _rollingUpdates, _stages, _taskSets) = (state, rollingUpdates, stages, taskSets);
        (_deployments, _failures) = (deployments, failures);
        lifecycle.TaskChanged += OnTaskChanged;
        lifecycle.TaskFailed += OnTaskFailed;
        lifecycle.TaskStable += OnTaskStable;
        failures.RetryDue += Reconcile;
        deployments.Completed += OnDeploymentCompleted;
        deployments.RolledBack += Stabilize;
        deployments.StagesBegun += stages.Begin;
    }

    /// <summary>Begins a deployment, which becomes the primary one. Its target must be valid.</summary>
    public void Deploy(ServiceState service, DeploymentTarget target)
    {
        service.Settings = target.Settings;
        _deployments.Begin(service, target);
        Stabilize(service);
    }

    /// <summary>Applies changed settings of a service; it reports its next steady state.</summary>
    public void Stabilize(ServiceState service)
    {
        service.IsSteady = false;
        service.EarliestSteadyAt = _state.EventQueue.GetDueTime(_state.Timing.DeploymentDuration);
        _state.EventQueue.Schedule(_state.Timing.DeploymentDuration, () => Reconcile(service));
        Reconcile(service);
    }

    /// <summary>Applies a changed task set; it is stabilizing from then on.</summary>
    public void Stabilize(TaskSetState set)
    {
        set.EarliestStableAt = _state.EventQueue.GetDueTime(_state.Timing.DeploymentDuration);
        set.SetStability(Models.StabilityStatus.Stabilizing, _state.Now);
        Stabilize(set.Service);
    }

    /// <summary>Stops all tasks of a service that was deleted; it becomes inactive soon after the last one has stopped.</summary>
    public void Drain(ServiceState service)
    {
        service.MoveTo(ServiceState.Draining);
        service.DesiredCount = 0;
        service.EarliestInactiveAt = _state.EventQueue.GetDueTime(_state.Timing.DeploymentStatusDelay);
        _state.EventQueue.Schedule(_state.Timing.DeploymentStatusDelay, () => Reconcile(service));
        _deployments.Stop(service, "The service was deleted.");
        Reconcile(service);
    }

    /// <summary>Does everything that can be done now to bring a service to its desired state.</summary>
    public void Reconcile(ServiceState service)
    {
        service.Cluster.ServicesWaitingForCapacity.Remove(service.Key);
        if (service.Status == ServiceState.Inactive)
        {
            return;
        }

        if (service.HasTaskSets)
        {
            _taskSets.Reconcile(service);
        }
        else if (service.CurrentServiceDeployment is { IsStaging: true } record)
        {
            _stages.Reconcile(record);
        }
        else
        {
            _rollingUpdates.Reconcile(service);
        }

        if (!service.HasTaskSets && service.TaskSets.Count > 0)
        {
            _taskSets.Retire(service);
        }

        if (service.Status == ServiceState.Draining && service.ActiveTaskCount == 0 && _state.Now >= service.EarliestInactiveAt)
        {
            service.MoveTo(ServiceState.Inactive);
            _state.EventQueue.Schedule(SimulationTiming.InactiveServiceRetention, () => service.Cluster.Services.Remove(service));
            _state.CloudMap.RemoveAllExcept(service.Arn, plan: null);
        }
    }

    /// <summary>Reconciles the service of a task whose status or protection has changed.</summary>
    public void OnTaskChanged(TaskState task)
    {
        if (task.Template.ServiceGroup is not { } group)
        {
            return;
        }

        if (task is { IsRunning: true, IsStable: false })
        {
            TargetGroupEventWriter.WriteRegistered(group, _state);
        }

        Reconcile(group.Service);
    }

    /// <summary>Counts a task that ended by itself, and reconciles its service.</summary>
    public void OnTaskFailed(TaskState task)
    {
        if (task.Template.ServiceGroup is { } group)
        {
            _failures.RecordFailure(group, task);
            Reconcile(group.Service);
        }
    }

    /// <summary>Leaves what follows a deployment until the deployment itself is done.</summary>
    private void OnDeploymentCompleted(ServiceState service) => _state.EventQueue.Schedule(TimeSpan.Zero, () => Reconcile(service));

    private void OnTaskStable(TaskState task)
    {
        if (task.Template.ServiceGroup is { } group)
        {
            TaskFailureTracker.RecordHealthy(group);
            Reconcile(group.Service);
        }
    }
}
