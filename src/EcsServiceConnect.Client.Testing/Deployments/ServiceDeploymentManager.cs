using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Begins the deployments of services and ends them: completed, failed by the circuit breaker, stopped by a request or a newer one,
/// or rolled back. Their tasks are the scheduler's concern.
/// </summary>
internal sealed class ServiceDeploymentManager(EcsState state)
{
    /// <summary>Raised when a service has the settings of an earlier deployment again.</summary>
    public event Action<ServiceState>? RolledBack;

    private const string CircuitBreakerName = "ECS deployment circuit breaker";
    private const string ThresholdReachedReason = "the circuit breaker counted as many failed tasks as its threshold";

    /// <summary>Begins a deployment of a new revision and stops one in progress.</summary>
    public void Begin(ServiceState service, DeploymentTarget target)
    {
        Stop(service, "A newer deployment of the service took its place.");
        var number = state.RandomSource.CreateNumber(19);
        var (cluster, name) = (service.Cluster.Name, service.Name);
        var revision = new ServiceRevisionState(number, state.Arns.CreateServiceRevisionArn(cluster, name, number), service, target, state.Now);
        var id = state.RandomSource.CreateAlphanumeric(21);
        var record = new ServiceDeploymentState(
            state.CreateKey(), state.Arns.CreateServiceDeploymentArn(cluster, name, id), service, revision, state.Now);
        service.Revisions.Add(number, revision);
        ServiceDeploymentStore.GetAll(service, state).Add(id, record);
        record.Deployment = Add(service, "ecs-svc/" + number, target, revision, record);
        state.EventQueue.Schedule(state.Timing.DeploymentStatusDelay, () => record.Start(state.Now));
    }

    /// <summary>Completes a deployment whose service has reached its steady state.</summary>
    public void Complete(DeploymentState deployment)
    {
        var (service, record) = (deployment.Service, deployment.ServiceDeployment);
        deployment.Complete(state.Now);
        service.LastCompleted = deployment;

        // Tasks behind the earlier endpoints do not run any more, so these can go now.
        state.CloudMap.RemoveAllExcept(service.Arn, deployment.ServiceConnect);
        service.Events.Add(state, $"(service {service.Name}) (deployment {deployment.Id}) deployment completed.");
        if (record.IsInProgress)
        {
            record.Start(state.Now);
            record.Finish(ServiceDeploymentStatus.Successful, reason: null, state.Now);
        }
        else if (record.Status == ServiceDeploymentStatus.RollbackInProgress)
        {
            record.Finish(ServiceDeploymentStatus.RollbackSuccessful, record.StatusReason, state.Now);
        }
    }

    /// <summary>Fails a deployment of which too many tasks have failed, and rolls it back where that is enabled.</summary>
    public void OnCircuitBreakerTripped(DeploymentState deployment)
    {
        var (service, record) = (deployment.Service, deployment.ServiceDeployment);
        record.IsCircuitBreakerTriggered = true;
        deployment.Fail($"{CircuitBreakerName}: tasks failed to start.", state.Now);
        service.Events.Add(state, $"(service {service.Name}) (deployment {deployment.Id}) deployment failed: tasks failed to start.");
        if (deployment.IsRollback)
        {
            record.Finish(ServiceDeploymentStatus.RollbackFailed, "The tasks of the rollback failed to start as well.", state.Now);
        }
        else if (CircuitBreaker.ShouldRollBack(service.Settings.DeploymentConfiguration))
        {
            RollBack(deployment, CircuitBreakerName, $"The deployment is rolled back: {ThresholdReachedReason}.");
        }
        else
        {
            Stop(service, $"The deployment failed: {ThresholdReachedReason}.");
        }
    }

    /// <summary>Stops a deployment in progress by request, with or without a rollback.</summary>
    public void StopByRequest(ServiceDeploymentState record, bool rollBack)
    {
        var deployment = record.Deployment!;
        deployment.Fail("ECS deployment stopped by request.", state.Now);
        if (!rollBack)
        {
            Stop(record.Service, "The deployment was stopped by request.");
            return;
        }

        record.Start(state.Now);
        record.MoveTo(ServiceDeploymentStatus.RollbackRequested, "A rollback was requested.", state.Now);
        state.EventQueue.Schedule(state.Timing.DeploymentStatusDelay, () =>
        {
            if (record.Status == ServiceDeploymentStatus.RollbackRequested)
            {
                RollBack(deployment, "ECS deployment stopped", "The deployment is rolled back by request.");
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

        record.MoveTo(ServiceDeploymentStatus.StopRequested, reason, state.Now);
        state.EventQueue.Schedule(state.Timing.DeploymentStatusDelay, () => record.Finish(ServiceDeploymentStatus.Stopped, reason, state.Now));
    }

    private void RollBack(DeploymentState failed, string who, string reason)
    {
        var (service, record) = (failed.Service, failed.ServiceDeployment);
        if (service.LastCompleted is not { } last)
        {
            record.Finish(
                ServiceDeploymentStatus.RollbackFailed, "There is no completed deployment that could be rolled back to.", state.Now);
            return;
        }

        service.Events.Add(state, $"(service {service.Name}) rolling back to deployment {last.Id}.");
        record.RollBack(
            new Rollback { Reason = reason, StartedAt = state.Now, ServiceRevisionArn = last.Revision.Arn }, state.Now);
        service.Settings = DeploymentTargetFactory.ApplyDeployedSettings(service.Settings, last.Target.Settings);
        var target = last.Target with { Settings = service.Settings };
        var rollback = Add(service, "ecs-svc/" + state.RandomSource.CreateNumber(19), target, last.Revision, record);
        rollback.SetReason($"{who}: rolling back to deploymentId {last.Id}.");
        RolledBack?.Invoke(service);
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
}
