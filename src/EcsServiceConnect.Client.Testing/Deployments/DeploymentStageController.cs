namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Moves deployments by the strategies blue/green, linear and canary from stage to stage: two revisions run side by side while the traffic
/// goes over from one to the other. A rollback is one more sequence of the same stages.
/// </summary>
internal sealed class DeploymentStageController(
    EcsState state, TaskGroupController tasks, ServiceDeploymentManager deployments, LifecycleHookController hooks)
{
    /// <summary>Begins the stages of a deployment, or those of its rollback.</summary>
    public void Begin(ServiceDeploymentState record)
    {
        var service = record.Service;
        if (record.Rollback is null)
        {
            var hasMoreSources = service.Deployments.Exists(deployment => !deployment.IsPrimary && deployment != record.Source);
            record.BeginSteps(DeploymentStepFactory.Create(record.Configuration!, record.Source is not null, hasMoreSources));
        }
        else
        {
            record.Source = service.Primary;
            service.Primary.IsScaledUp = true;
            if (record.ShiftsTraffic && service.Primary.ProductionWeight is null)
            {
                service.Primary.SetWeights(test: 0, production: 0);
            }

            record.BeginSteps(DeploymentStepFactory.CreateRollback(service.Primary, isScaledDown: !service.Primary.HasStableTasks));
        }

        Enter(record);
        Reconcile(record);
    }

    /// <summary>Does everything that can be done now for a deployment in stages.</summary>
    public void Reconcile(ServiceDeploymentState record)
    {
        do
        {
            Scale(record.Service);
            if (CircuitBreaker.HasTripped(record.Service.Primary))
            {
                deployments.OnCircuitBreakerTripped(record.Service.Primary);
                return;
            }
        }
        while (TryAdvance(record));
    }

    /// <summary>A failed deployment starts no more tasks, and keeps those that it has until they are cleaned up.</summary>
    private void Scale(ServiceState service)
    {
        service.Deployments.RemoveAll(static deployment => deployment.IsScaledDown && deployment.Tasks.ActiveCount == 0);
        foreach (var deployment in service.Deployments.Where(static deployment => !deployment.IsFailed || deployment.IsScaledDown))
        {
            tasks.Scale(deployment);
        }
    }

    private bool TryAdvance(ServiceDeploymentState record)
    {
        if (record.Step is not { } step || !record.CanAdvance(state.Now) || !IsDone(step.Work, record.Service))
        {
            return false;
        }

        if (record.TryMoveToNextStep())
        {
            Enter(record);
            return true;
        }

        Complete(record.Service);
        return false;
    }

    private static bool IsDone(DeploymentWork work, ServiceState service) => work switch
    {
        DeploymentWork.ScaleUp => service.Primary.HasStableTasks,
        DeploymentWork.Reconcile or DeploymentWork.CleanUp => !service.Deployments.Exists(static deployment => deployment.IsScaledDown),
        _ => true,
    };

    private void Enter(ServiceDeploymentState record)
    {
        var step = record.Step!;
        var duration = step.BakeTime > TimeSpan.Zero && !state.Timing.IsInstant ? step.BakeTime : state.Timing.DeploymentStatusDelay;
        record.EnterStep(state.EventQueue.GetDueTime(duration), state.Now);
        BeginWork(step.Work, record);
        ShiftTraffic(step, record);
        hooks.Start(record, step.HookStage);
        state.EventQueue.Schedule(duration, () => OnDue(record, step));
        state.EventQueue.Schedule(SimulationTiming.MaxStageDuration, () => OnTimeout(record, step));
    }

    private static void BeginWork(DeploymentWork work, ServiceDeploymentState record)
    {
        var service = record.Service;
        switch (work)
        {
            case DeploymentWork.Reconcile:
                foreach (var other in service.Deployments.Where(deployment => !deployment.IsPrimary && deployment != record.Source))
                {
                    other.IsScaledUp = false;
                    other.SetWeights(test: 0, production: 0);
                }

                if (record.ShiftsTraffic)
                {
                    record.Source?.SetWeights(test: 100, production: 100);
                }

                break;
            case DeploymentWork.ScaleUp:
                service.Primary.IsScaledUp = true;
                break;
            case DeploymentWork.CleanUp:
                foreach (var other in service.Deployments.Where(static deployment => !deployment.IsPrimary))
                {
                    other.IsScaledUp = false;
                }

                break;
        }
    }

    private static void ShiftTraffic(DeploymentStep step, ServiceDeploymentState record)
    {
        if (!record.ShiftsTraffic)
        {
            return;
        }

        // A rollback returns the traffic of every other revision, too.
        var others = record.Rollback is null ? [record.Deployment!] : record.Service.Deployments.Where(deployment => deployment != record.Source);
        foreach (var deployment in others)
        {
            deployment.SetWeights(step.TestWeight, step.ProductionWeight);
        }

        record.Source?.SetWeights(GetRest(step.TestWeight), GetRest(step.ProductionWeight));
    }

    private static double? GetRest(double? weight) => weight is { } share ? Math.Round(100 - share, 1) : null;

    private void OnDue(ServiceDeploymentState record, DeploymentStep step)
    {
        if (ReferenceEquals(record.Step, step))
        {
            Reconcile(record);
        }
    }

    /// <summary>
    /// Fails a deployment, or its rollback, that is in one stage for a day, unless it is paused there.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html
    /// </summary>
    private void OnTimeout(ServiceDeploymentState record, DeploymentStep step)
    {
        if (ReferenceEquals(record.Step, step) && record.IsStaging && !record.Hooks.Exists(static hook => hook is { IsPause: true, IsActive: true }))
        {
            deployments.Fail(record, DeploymentFailure.CreateTimeout(step), rollBack: true);
        }
    }

    private void Complete(ServiceState service)
    {
        service.IsSteady = true;
        deployments.Complete(service.Primary);
        service.Events.Add(state, $"(service {service.Name}) has reached a steady state.");
        state.Events.OnSteady(service.Primary);
    }
}
