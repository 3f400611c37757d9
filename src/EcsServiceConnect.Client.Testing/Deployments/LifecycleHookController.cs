using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Runs the lifecycle hooks of deployments: all hooks of a stage at the same time.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html
/// </summary>
internal sealed class LifecycleHookController(EcsState state, ServiceDeploymentManager deployments)
{
    /// <summary>Raised when a hook of a service's deployment is done.</summary>
    public event Action<ServiceState>? HookCompleted;

    /// <summary>Starts the hooks of a deployment's new step. What is seeded does not wait for any.</summary>
    public void Start(ServiceDeploymentState record, DeploymentStep step)
    {
        if (state.Timing.IsInstant)
        {
            return;
        }

        foreach (var hook in LifecycleHookState.FindAt(record.Configuration, step.HookStage))
        {
            var timeout = TimeSpan.FromMinutes(hook.TimeoutConfiguration?.TimeoutInMinutes ?? LifecycleHookState.DefaultTimeoutInMinutes);
            var id = $"ecs-{(LifecycleHookState.IsPauseHook(hook) ? "pause" : "lambda")}-{state.RandomSource.CreateAlphanumeric(43)}";
            var run = new LifecycleHookState(id, hook, step.HookStage, state.EventQueue.GetDueTime(timeout));
            record.Hooks.Add(run);
            if (!run.IsPause)
            {
                state.EventQueue.Schedule(TimeSpan.Zero, () => Invoke(record, run));
            }

            state.EventQueue.Schedule(timeout, () => Expire(record, run));
        }
    }

    /// <summary>Ends a pause by a decision.</summary>
    public void Continue(ServiceDeploymentState record, LifecycleHookState hook, DeploymentLifecycleHookAction action)
    {
        var isRollback = action == DeploymentLifecycleHookAction.Rollback;
        Complete(record, hook, isRollback ? DeploymentLifecycleHookStatus.Failed : DeploymentLifecycleHookStatus.Succeeded);
    }

    private void Invoke(ServiceDeploymentState record, LifecycleHookState hook)
    {
        if (record.IsWaitingFor(hook))
        {
            Complete(record, hook, DeploymentLifecycleHookStatus.Succeeded);
        }
    }

    private void Expire(ServiceDeploymentState record, LifecycleHookState hook)
    {
        if (record.IsWaitingFor(hook))
        {
            Complete(record, hook, DeploymentLifecycleHookStatus.TimedOut);
        }
    }

    /// <summary>A hook that fails rolls the deployment back, unless it is being rolled back already.</summary>
    private void Complete(
        ServiceDeploymentState record, LifecycleHookState hook, DeploymentLifecycleHookStatus status, string? detail = null)
    {
        hook.Complete(status);
        var continues = !hook.IsFailed
            || record.Rollback is not null
            || (status == DeploymentLifecycleHookStatus.TimedOut && hook.TimeoutAction == DeploymentLifecycleHookAction.Continue);
        if (continues)
        {
            HookCompleted?.Invoke(record.Service);
        }
        else
        {
            deployments.Fail(record, DeploymentFailure.CreateHook(hook, detail), rollBack: true);
        }
    }
}
