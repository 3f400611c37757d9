using System.Security.Cryptography;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Makes the events of changes, as they are at the time of the change, and dispatches them. Without a subscription it costs a comparison.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html
/// </summary>
internal sealed class EventEmitter(EcsState state, EventDispatcher dispatcher)
{
    /// <summary>The ids of events must not change the ids of what is made later, which do not depend on who listens.</summary>
    private readonly RandomSource _ids = new(SHA256.HashData(state.Origin.Seed));

    /// <summary>
    /// Emits the new version of a task, without its health, which operations alone return.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html
    /// </summary>
    public void OnChanged(TaskState task)
    {
        if (dispatcher.IsActive)
        {
            var mapped = TaskMapper.Map(task, state, withTags: false);
            var detail = new TaskStateChangeDetail
            {
                Task = mapped with
                {
                    Attachments = [.. mapped.Attachments.Select(MapAttachment)],
                    HealthStatus = default,
                    Containers = [.. mapped.Containers.Select(static container => container with { HealthStatus = default })],
                },
                UpdatedAt = state.Now,
            };
            Emit(task.Arn, new TaskStateChangeEvent { Detail = detail });
        }
    }

    /// <summary>Emits the new version of a container instance.</summary>
    public void OnChanged(InstanceState instance)
    {
        if (dispatcher.IsActive)
        {
            var detail = new ContainerInstanceStateChangeDetail
            {
                ContainerInstance = ContainerInstanceMapper.Map(instance, state, include: []),
                ClusterArn = instance.Cluster.Arn,
                UpdatedAt = state.Now,
            };
            Emit(instance.Arn, new ContainerInstanceStateChangeEvent { Detail = detail });
        }
    }

    /// <summary>Emits that a deployment is in progress, complete or has failed, by its rollout state.</summary>
    public void OnChanged(DeploymentState deployment)
    {
        if (dispatcher.IsActive)
        {
            var detail = new DeploymentStateChangeDetail
            {
                EventType = deployment.IsFailed ? EcsEventType.Error : EcsEventType.Info,
                EventName = deployment.IsFailed ? ServiceEventName.ServiceDeploymentFailed
                    : deployment.IsInProgress ? ServiceEventName.ServiceDeploymentInProgress
                    : ServiceEventName.ServiceDeploymentCompleted,
                DeploymentId = deployment.Id,
                UpdatedAt = deployment.UpdatedAt,
                Reason = deployment.RolloutStateReason,
            };
            Emit(deployment.Service.Arn, new DeploymentStateChangeEvent { Detail = detail });
        }
    }

    /// <summary>Emits the status of a lifecycle hook.</summary>
    public void OnChanged(ServiceDeploymentState record, LifecycleHookState hook)
    {
        if (dispatcher.IsActive)
        {
            var detail = new HookStateChangeDetail
            {
                EventType = EcsEventType.Info,
                EventName = new HookEventName("HOOK_" + hook.Status.Value),
                HookId = hook.Id,
                HookType = hook.IsPause ? DeploymentLifecycleHookTargetType.Pause : DeploymentLifecycleHookTargetType.AwsLambda,
                ExpiresAt = hook.ExpiresAt,
                LifecycleStage = hook.Stage,
                ClusterArn = record.Service.Cluster.Arn,
                ServiceArn = record.Service.Arn,
                ServiceDeploymentArn = record.Arn,
                UpdatedAt = state.Now,
            };
            Emit(record.Arn, new HookStateChangeEvent { Detail = detail });
        }
    }

    /// <summary>Emits the status of a daemon's deployment.</summary>
    public void OnChanged(DaemonDeploymentState deployment)
    {
        if (dispatcher.IsActive)
        {
            var detail = new DaemonDeploymentStateChangeDetail
            {
                EventType = EcsEventType.Info,
                EventName = new DaemonEventName("DAEMON_DEPLOYMENT_" + deployment.Status.Value),
                ClusterArn = deployment.Daemon.Cluster.Arn,
                DaemonArn = deployment.Daemon.Arn,
                DaemonDeploymentArn = deployment.Arn,
                TargetDaemonRevisionArn = deployment.Target?.Arn,
                UpdatedAt = state.Now,
                Reason = deployment.StatusReason,
            };
            Emit(deployment.Daemon.Arn, new DaemonDeploymentStateChangeEvent { Detail = detail });
        }
    }

    /// <summary>Emits that a service is steady, and so are the capacity providers of its deployment.</summary>
    public void OnSteady(DeploymentState deployment)
    {
        if (!dispatcher.IsActive)
        {
            return;
        }

        Report(deployment, EcsEventType.Info, ServiceEventName.ServiceSteadyState);
        if (GetCapacityProviders(deployment) is { Count: > 0 } providers)
        {
            var particulars = new ServiceActionDetail { CapacityProviderArns = providers };
            Report(deployment, EcsEventType.Info, ServiceEventName.CapacityProviderSteadyState, particulars);
        }
    }

    /// <summary>Emits that a task set is steady.</summary>
    public void OnSteady(TaskSetState set)
    {
        if (dispatcher.IsActive)
        {
            Report(set, EcsEventType.Info, ServiceEventName.TaskSetSteadyState);
        }
    }

    /// <summary>Emits that tasks keep failing to start.</summary>
    public void OnStartImpaired(ServiceTaskGroup group)
    {
        if (dispatcher.IsActive)
        {
            Report(group, EcsEventType.Warn, ServiceEventName.ServiceTaskStartImpaired);
        }
    }

    /// <summary>Emits that a task found no room, with the instance that came closest.</summary>
    public void OnUnplaced(ServiceTaskGroup group, PlacementResult result)
    {
        if (!dispatcher.IsActive)
        {
            return;
        }

        var closest = result.FindClosest();
        Report(group, EcsEventType.Error, ServiceEventName.ServiceTaskPlacementFailure, new ServiceActionDetail
        {
            Reason = closest?.Reason ?? PlacementReasons.NoInstance,
            ContainerInstanceArns = closest is { Instance: var instance } ? [instance.Arn] : [],
            CapacityProviderArns = GetCapacityProviders(group),
        });
    }

    /// <summary>Emits that a service has stopped running tasks.</summary>
    public void OnTasksStopped(ServiceTaskGroup group, IReadOnlyList<TaskState> tasks)
    {
        if (dispatcher.IsActive)
        {
            Report(group, EcsEventType.Info, ServiceEventName.TasksStopped, new ServiceActionDetail
            {
                TaskArns = [.. tasks.Select(static task => task.Arn)],
            });
        }
    }

    /// <summary>Events call a network interface by another name than the operations do.</summary>
    private static Attachment MapAttachment(Attachment attachment) =>
        attachment.Type == "ElasticNetworkInterface" ? attachment with { Type = "eni" } : attachment;

    private IReadOnlyList<string> GetCapacityProviders(ServiceTaskGroup group) =>
        [.. group.Plan.Strategy.Select(item => state.Arns.CreateCapacityProviderArn(item.CapacityProvider))];

    private void Report(ServiceTaskGroup group, EcsEventType type, ServiceEventName name, ServiceActionDetail? particulars = null)
    {
        var detail = (particulars ?? new ServiceActionDetail()) with
        {
            EventType = type,
            EventName = name,
            ClusterArn = group.Service.Cluster.Arn,
            TaskSetArns = group is TaskSetState set ? [set.Arn] : [],
            CreatedAt = state.Now,
        };
        Emit(group.Service.Arn, new ServiceActionEvent { Detail = detail });
    }

    private void Emit(string arn, EcsEvent ecsEvent) => dispatcher.Dispatch(ecsEvent with
    {
        Version = "0",
        Id = _ids.CreateUuid(),
        Source = "aws.ecs",
        Account = state.Arns.AccountId,
        Time = state.Now.AddTicks(-(state.Now.Ticks % TimeSpan.TicksPerSecond)),
        Region = state.Arns.Region,
        Resources = [arn],
    });
}
