using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Begins the deployments of services and ends them: completed, failed by the circuit breaker, a hook or an alarm, stopped by a request or
/// a newer one, or rolled back. Their tasks are the scheduler's concern.
/// </summary>
internal sealed class ServiceDeploymentManager(EcsState state)
{
    /// <summary>Raised when a deployment in stages begins, or its rollback.</summary>
    public event Action<ServiceDeploymentState>? StagesBegun;

    /// <summary>Raised when a rolling update with hooks begins.</summary>
    public event Action<ServiceState>? HooksBegun;

    /// <summary>Raised when a deployment has completed.</summary>
    public event Action<ServiceState>? Completed;

    /// <summary>Raised when a service has the settings of an earlier deployment again.</summary>
    public event Action<ServiceState>? RolledBack;

    /// <summary>Begins a deployment of a new revision and stops one in progress.</summary>
    public void Begin(ServiceState service, DeploymentTarget target)
    {
        Stop(service, "A newer deployment of the service took its place.");
        var number = state.RandomSource.CreateNumber(19);
        var (cluster, name) = (service.Cluster.Name, service.Name);
        var source = FindSource(service);
        var hasStages = DeploymentStepFactory.HasStages(target.Settings.DeploymentConfiguration);
        var resolved = target with { UsesAlternateTargetGroups = source?.Target.UsesAlternateTargetGroups ^ hasStages ?? false };
        var revision = new ServiceRevisionState(number, state.Arns.CreateServiceRevisionArn(cluster, name, number), service, resolved, state.Now);
        var id = state.RandomSource.CreateAlphanumeric(21);
        var record = new ServiceDeploymentState(
            state.CreateKey(), state.Arns.CreateServiceDeploymentArn(cluster, name, id), service, revision, state.Now)
        {
            Source = source,
        };
        service.Revisions.Add(number, revision);
        ServiceDeploymentStore.GetAll(service, state).Add(id, record);
        state.Alarms.Monitor(record);
        record.Deployment = Add(service, "ecs-svc/" + number, resolved, revision, record);
        if (hasStages)
        {
            PrepareStages(record);
        }

        state.Events.OnChanged(record.Deployment);
        state.EventQueue.Schedule(state.Timing.DeploymentStatusDelay, () => Start(record));
    }

    /// <summary>Completes a deployment whose service has reached its steady state.</summary>
    public void Complete(DeploymentState deployment)
    {
        var (service, record) = (deployment.Service, deployment.Service.CurrentServiceDeployment!);
        deployment.Complete(state.Now);
        service.LastCompleted = deployment;
        RemoveFormerEndpoints(deployment);
        service.Events.Add(state, $"(service {service.Name}) (deployment {deployment.Id}) deployment completed.");
        state.Events.OnChanged(deployment);
        if (record.IsInProgress)
        {
            record.TryStart(state.Now);
            Finish(record, ServiceDeploymentStatus.Successful, reason: null);
        }
        else if (record.Status == ServiceDeploymentStatus.RollbackInProgress)
        {
            Finish(record, ServiceDeploymentStatus.RollbackSuccessful, record.StatusReason);
        }

        Completed?.Invoke(service);
    }

    /// <summary>Removes the endpoints of earlier deployments, once no task runs behind them any more.</summary>
    public void RemoveFormerEndpoints(DeploymentState deployment)
    {
        if (deployment.Service.Deployments.Count == 1)
        {
            state.CloudMap.RemoveAllExcept(deployment.Service.Arn, deployment.ServiceConnect);
        }
    }

    /// <summary>Fails a deployment of which too many tasks have failed, and rolls it back where that is enabled.</summary>
    public void OnCircuitBreakerTripped(DeploymentState deployment)
    {
        var service = deployment.Service;
        service.CurrentServiceDeployment!.IsCircuitBreakerTriggered = true;
        Fail(
            service.CurrentServiceDeployment,
            DeploymentFailure.CircuitBreaker,
            CircuitBreaker.ShouldRollBack(service.Settings.DeploymentConfiguration));
    }

    /// <summary>Fails the deployments that monitor an alarm, and rolls them back where that is enabled.</summary>
    public void OnAlarmRaised(string alarm)
    {
        foreach (var record in state.Alarms.GetMonitoring(alarm).Where(static record => record.IsInProgress))
        {
            record.TriggeredAlarms.Add(alarm);
            Fail(record, DeploymentFailure.CreateAlarm(alarm), record.Configuration!.Alarms!.Rollback == true);
        }
    }

    /// <summary>Fails a deployment: it is rolled back or, without a rollback, stopped.</summary>
    public void Fail(ServiceDeploymentState record, DeploymentFailure failure, bool rollBack)
    {
        var (service, deployment) = (record.Service, record.Service.Primary);
        deployment.Fail($"{failure.Source}: {failure.Cause}.", state.Now);
        service.Events.Add(state, $"(service {service.Name}) (deployment {deployment.Id}) deployment failed: {failure.Cause}.");
        state.Events.OnChanged(deployment);
        if (record.Rollback is not null)
        {
            Finish(record, ServiceDeploymentStatus.RollbackFailed, "The tasks of the rollback failed to start as well.");
        }
        else if (rollBack)
        {
            RollBack(record, failure);
        }
        else
        {
            Stop(service, $"The deployment failed: {failure.Source}: {failure.Cause}.");
        }
    }

    /// <summary>Stops a deployment in progress by request, with or without a rollback.</summary>
    public void StopByRequest(ServiceDeploymentState record, bool rollBack)
    {
        record.Deployment!.Fail("ECS deployment stopped by request.", state.Now);
        state.Events.OnChanged(record.Deployment);
        if (!rollBack)
        {
            Stop(record.Service, "The deployment was stopped by request.");
            return;
        }

        record.TryStart(state.Now);
        record.MoveTo(ServiceDeploymentStatus.RollbackRequested, "A rollback was requested.", state.Now);
        state.EventQueue.Schedule(state.Timing.DeploymentStatusDelay, () =>
        {
            if (record.Status == ServiceDeploymentStatus.RollbackRequested)
            {
                RollBack(record, DeploymentFailure.Stop);
            }
        });
    }

    /// <summary>Stops the deployment in progress of a service without a rollback.</summary>
    public void Stop(ServiceState service, string reason)
    {
        if (service.CurrentServiceDeployment is not { IsFinished: false } record || record.Status == ServiceDeploymentStatus.StopRequested)
        {
            return;
        }

        EndStages(service);
        record.MoveTo(ServiceDeploymentStatus.StopRequested, reason, state.Now);
        state.EventQueue.Schedule(state.Timing.DeploymentStatusDelay, () => End(record, ServiceDeploymentStatus.Stopped, reason));
    }

    private void Start(ServiceDeploymentState record)
    {
        if (!record.TryStart(state.Now))
        {
            return;
        }

        if (record.HasStages)
        {
            StagesBegun?.Invoke(record);
        }
        else if (record.Configuration?.LifecycleHooks is { Count: > 0 })
        {
            HooksBegun?.Invoke(record.Service);
        }
    }

    private void RollBack(ServiceDeploymentState record, DeploymentFailure failure)
    {
        var service = record.Service;
        if (service.LastCompleted is not { } last)
        {
            Finish(record, ServiceDeploymentStatus.RollbackFailed, "No rollback candidate was found to run the rollback.");
            return;
        }

        service.Events.Add(state, $"(service {service.Name}) rolling back to deployment {last.Id}.");
        record.RollBack(
            new Rollback { Reason = failure.Reason, StartedAt = state.Now, ServiceRevisionArn = last.Revision.Arn }, state.Now);
        service.Settings = DeploymentTargetFactory.ApplyDeployedSettings(service.Settings, last.Target.Settings);
        var rollback = record.HasStages && service.Deployments.Remove(last) ? Return(last) : AddRollback(record, last);
        rollback.Resume($"{failure.Source}: rolling back to deploymentId {last.Id}.", state.Now);
        state.Events.OnChanged(rollback);
        if (record.HasStages)
        {
            StagesBegun?.Invoke(record);
        }
        else
        {
            RolledBack?.Invoke(service);
        }
    }

    /// <summary>Makes a deployment whose tasks still run the primary one again.</summary>
    private static DeploymentState Return(DeploymentState deployment)
    {
        deployment.Service.Deployments.Insert(0, deployment);
        deployment.Service.UpdateNamespaceListing();
        return deployment;
    }

    private DeploymentState AddRollback(ServiceDeploymentState record, DeploymentState last)
    {
        var target = last.Target with { Settings = record.Service.Settings };
        return Add(record.Service, "ecs-svc/" + state.RandomSource.CreateNumber(19), target, last.Revision, record);
    }

    private DeploymentState Add(
        ServiceState service, string id, DeploymentTarget target, ServiceRevisionState revision, ServiceDeploymentState record)
    {
        var deployment = new DeploymentState(service, id, target, revision, record, state.Now)
        {
            ServiceConnectResources = state.CloudMap.Publish(service.Arn, target.ServiceConnect),
        };
        service.Deployments.Insert(0, deployment);
        service.UpdateNamespaceListing();
        return deployment;
    }

    /// <summary>Finds the deployment that has the production traffic of a service; null if there is none.</summary>
    private static DeploymentState? FindSource(ServiceState service) =>
        service.Deployments.Where(static deployment => deployment.ProductionWeight > 0).MaxBy(static deployment => deployment.ProductionWeight)
        ?? service.Deployments.Find(deployment => deployment == service.LastCompleted)
        ?? service.Deployments.Find(static deployment => deployment.Tasks.DesiredCount > 0);

    /// <summary>The target revision starts its tasks at its stage. The traffic stays where it is until then.</summary>
    private static void PrepareStages(ServiceDeploymentState record)
    {
        record.Deployment!.IsScaledUp = false;
        if (record.Source is { } source)
        {
            source.IsScaledUp = true;
        }

        if (record.ShiftsTraffic)
        {
            record.Deployment.SetWeights(test: 0, production: 0);
            if (!record.Service.Deployments.Exists(static deployment => deployment.ProductionWeight > 0))
            {
                record.Source?.SetWeights(test: 100, production: 100);
            }
        }
    }

    private static void EndStages(ServiceState service) => service.Deployments.ForEach(static deployment => deployment.IsScaledUp = null);

    private void Finish(ServiceDeploymentState record, ServiceDeploymentStatus status, string? reason)
    {
        EndStages(record.Service);
        End(record, status, reason);
    }

    private void End(ServiceDeploymentState record, ServiceDeploymentStatus status, string? reason)
    {
        state.Alarms.Leave(record);
        record.Finish(status, reason, state.Now);
    }
}
