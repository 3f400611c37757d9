using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Has services replace the tasks whose containers, or whose targets of a load balancer, fail their health checks.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html and
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-unhealthy-event-messages.html
/// </remarks>
internal sealed class TaskHealthController
{
    private const string DefaultTargetReason = "Health checks failed";

    private readonly EcsState _state;
    private readonly TaskFailureTracker _failures;

    public TaskHealthController(EcsState state, TaskFailureTracker failures, TaskLifecycleController lifecycle)
    {
        (_state, _failures) = (state, failures);
        lifecycle.TaskChanged += ScheduleTargetChecks;
        lifecycle.HealthChanged += OnHealthChanged;
    }

    /// <summary>Raised when a service has an unhealthy task to replace.</summary>
    public event Action<ServiceState>? ReplacementDue;

    /// <summary>The grace period counts from the time when the task runs, and target groups are checked from then on.</summary>
    private void ScheduleTargetChecks(TaskState task)
    {
        if (task is { IsRunning: true, IsDesired: true, Template.ServiceGroup: { } group }
            && group.Target.Settings.LoadBalancers?.FirstOrDefault(static balancer => balancer.TargetGroupArn is not null) is { } balancer
            && task.FindOutcome(TaskOutcomeKind.FailTargetHealthChecks, task.MainContainer) is { } failure)
        {
            var grace = TimeSpan.FromSeconds(group.Service.Settings.HealthCheckGracePeriodSeconds ?? 0);
            var delay = failure.Delay > grace ? failure.Delay.Value : grace;
            _state.EventQueue.Schedule(delay, () => ReplaceTarget(task, group, balancer, failure.Reason ?? DefaultTargetReason));
        }
    }

    private void ReplaceTarget(TaskState task, ServiceTaskGroup group, LoadBalancer balancer, string reason)
    {
        var instance = task.Placement?.Instance.Ec2InstanceId is { } id ? $" (instance {id})" : "";
        Replace(
            task,
            group,
            $"Task failed ELB health checks in (target-group {balancer.TargetGroupArn})",
            $"{group.EventLabel} (task {task.Id}){instance} (port {balancer.ContainerPort}) is unhealthy in "
                + $"(target-group {balancer.TargetGroupArn}) due to (reason {reason}).");
    }

    /// <summary>A task that belongs to no service keeps running, whatever its health is.</summary>
    private void OnHealthChanged(TaskState task)
    {
        if (task.Health == HealthStatus.Unhealthy && task.Template.ServiceGroup is { } group)
        {
            Replace(task, group, "Task failed container health checks", $"{group.EventLabel} (task {task.Id}) failed container health checks.");
        }
    }

    private void Replace(TaskState task, ServiceTaskGroup group, string stoppedReason, string message)
    {
        if (!task.IsDesired || task.UnhealthyReason is not null)
        {
            return;
        }

        task.MarkUnhealthy(stoppedReason);
        group.Service.Events.Add(_state, message);
        _failures.RecordFailure(group, task);
        ReplacementDue?.Invoke(group.Service);
    }
}
