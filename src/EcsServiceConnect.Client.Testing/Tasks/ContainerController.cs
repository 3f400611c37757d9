using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Starts the containers of tasks in the order of their dependencies, restarts and ends them, and runs their health checks.</summary>
internal sealed class ContainerController(EcsState state)
{
    /// <summary>The exit code of a process that was killed because it did not end in time.</summary>
    private const int KilledExitCode = 137;

    /// <summary>The exit code that a container has when ECS does not start it because of its dependencies.</summary>
    private const int NotStartedExitCode = 143;

    private const int DefaultStopTimeout = 30;
    private const int DefaultRestartAttemptPeriod = 300;

    /// <summary>Raised when all containers of a task run, or have ended as they may.</summary>
    public event Action<TaskState>? AllStarted;

    /// <summary>Raised when an essential container has ended, or cannot start.</summary>
    public event Action<TaskState, ContainerState>? EssentialEnded;

    /// <summary>Raised when the health of a container has changed.</summary>
    public event Action<TaskState>? HealthChanged;

    /// <summary>Starts every container that may start now.</summary>
    public void StartReady(TaskState task)
    {
        var started = new List<ContainerState>();
        foreach (var container in GetReady(task))
        {
            container.Start(state.Now);
            started.Add(container);
        }

        if (!task.HasStartedContainers && task.Containers.All(static container => container.IsRunning || container is { IsStopped: true, IsEssential: false }))
        {
            task.HasStartedContainers = true;
            AllStarted?.Invoke(task);
        }

        foreach (var container in started)
        {
            ScheduleRun(task, container);
            ScheduleStartTimeout(task, container);
        }

        EndUnstartable(task);
    }

    /// <summary>Starts every container that has not, as an agent reports it: whatever they depend on.</summary>
    public void StartAll(TaskState task)
    {
        foreach (var container in task.Containers.Where(static container => container.IsPending))
        {
            container.Start(state.Now);
            ScheduleRun(task, container);
        }

        StartReady(task);
    }

    /// <summary>Ends a container by itself; what depends on it starts, or ends too.</summary>
    public void End(TaskState task, ContainerState container, int? exitCode, string? reason)
    {
        container.Stop(exitCode, reason);
        task.RecordChange();
        if (container.IsEssential)
        {
            EssentialEnded?.Invoke(task, container);
        }
        else
        {
            StartReady(task);
        }
    }

    /// <summary>Gets the time that the containers of a task take to end beyond that of ones that end when they are asked to.</summary>
    public static TimeSpan GetStopDuration(TaskState task)
    {
        return task.Outcomes.Any(static outcome => outcome.Kind == TaskOutcomeKind.IgnoreStopSignal)
            ? task.Containers.Select(GetDuration).Max()
            : TimeSpan.Zero;

        // Containers stop in the reverse order of their start.
        TimeSpan GetDuration(ContainerState container) => GetOwnDuration(container) + task.Containers
            .Where(other => other.Dependencies.Any(dependency => dependency.ContainerName == container.Name))
            .Select(GetDuration)
            .DefaultIfEmpty(TimeSpan.Zero)
            .Max();

        TimeSpan GetOwnDuration(ContainerState container) => container.IsRunning && IgnoresStopSignal(task, container)
            ? TimeSpan.FromSeconds(container.Definition!.StopTimeout ?? DefaultStopTimeout)
            : TimeSpan.Zero;
    }

    /// <summary>Ends all containers of a stopping task: those that ignored the signal to stop are killed.</summary>
    public static void EndAll(TaskState task)
    {
        foreach (var container in task.Containers.Where(static container => !container.IsStopped))
        {
            container.Stop(!container.IsRunning ? null : IgnoresStopSignal(task, container) ? KilledExitCode : 0, reason: null);
        }
    }

    private static bool IgnoresStopSignal(TaskState task, ContainerState container) =>
        task.FindOutcome(TaskOutcomeKind.IgnoreStopSignal, container) is not null;

    /// <summary>Gets the containers that may start, also those that may because the ones before have started.</summary>
    private static IEnumerable<ContainerState> GetReady(TaskState task)
    {
        while (task.IsDesired && task.Containers.FirstOrDefault(IsReady) is { } next)
        {
            yield return next;
        }

        bool IsReady(ContainerState container) => container.IsPending && ContainerDependencyEvaluator.CanStart(container, task.Containers);
    }

    private void EndUnstartable(TaskState task)
    {
        foreach (var container in task.Containers.Where(static container => container.IsPending))
        {
            if (task.IsDesired && ContainerDependencyEvaluator.GetRejection(container, task.Containers) is { } rejection)
            {
                End(task, container, NotStartedExitCode, rejection);
                return;
            }
        }
    }

    private void ScheduleRun(TaskState task, ContainerState container)
    {
        if (task.FindOutcome(TaskOutcomeKind.Exit, container) is { } exit)
        {
            // A task that is registered with load balancers or service registries runs a while after its containers do.
            var delay = (exit.Delay ?? TimeSpan.Zero) + (task.IsRegistered ? state.Timing.TaskActivatingDuration : TimeSpan.Zero);
            ScheduleDuringRun(task, container, delay, () => Exit(task, container, exit.ExitCode!.Value, exit.Reason));
        }
        else if (ContainerDependencyEvaluator.IsExpectedToEnd(container, task.Containers))
        {
            // It has done its work, so it is not restarted.
            var delay = LimitByStartTimeout(state.Timing.InitContainerDuration, container);
            ScheduleDuringRun(task, container, delay, () => End(task, container, exitCode: 0, reason: null));
        }

        if (container.HealthCheck is { } check)
        {
            ScheduleHealth(task, container, check);
        }

        if (task.Template.EnableExecuteCommand)
        {
            ScheduleExecAgent(task, container);
        }
    }

    private void ScheduleHealth(TaskState task, ContainerState container, HealthCheck check)
    {
        var healthyDelay = LimitByStartTimeout(state.Timing.ContainerHealthyDelay, container);
        var failure = task.FindOutcome(TaskOutcomeKind.FailHealthChecks, container);
        if (failure is null || failure.Delay > healthyDelay)
        {
            ScheduleDuringRun(task, container, healthyDelay, () => SetHealth(task, container, HealthStatus.Healthy));
        }

        if (failure is not null)
        {
            var delay = HealthCheckSchedule.GetUnhealthyDelay(check, failure.Delay ?? TimeSpan.Zero);
            ScheduleDuringRun(task, container, delay, () => SetHealth(task, container, HealthStatus.Unhealthy));
        }
    }

    private void ScheduleExecAgent(TaskState task, ContainerState container)
    {
        var startDelay = state.Timing.ExecAgentStartDelay;
        var end = task.FindOutcome(TaskOutcomeKind.StopExecAgent, container);
        if (end is not { Delay: null })
        {
            ScheduleDuringRun(task, container, startDelay, () => Change(() => container.ExecAgent.Start(state.Now)));
        }

        if (end is not null)
        {
            ScheduleDuringRun(task, container, startDelay + end.Delay.GetValueOrDefault(), () => Change(() => container.ExecAgent.Stop(end.Reason)));
        }

        void Change(Action change)
        {
            change();
            task.RecordChange();
        }
    }

    /// <summary>Start timeouts pass in real seconds: what nothing was set up for is in time.</summary>
    private static TimeSpan LimitByStartTimeout(TimeSpan delay, ContainerState container) =>
        container.Definition?.StartTimeout is { } timeout && delay >= TimeSpan.FromSeconds(timeout) ? TimeSpan.FromSeconds(timeout) / 2 : delay;

    private void ScheduleStartTimeout(TaskState task, ContainerState container)
    {
        if (container.Definition?.StartTimeout is { } timeout)
        {
            state.EventQueue.Schedule(TimeSpan.FromSeconds(timeout), () => EndWaiting(task, container));
        }
    }

    private void EndWaiting(TaskState task, ContainerState container)
    {
        foreach (var waiting in task.Containers.Where(static other => other.IsPending))
        {
            if (task.IsDesired && ContainerDependencyEvaluator.GetTimeout(waiting, container, task.Containers) is { } reason)
            {
                End(task, waiting, NotStartedExitCode, reason);
            }
        }
    }

    /// <summary>Schedules something that does not happen if the container ends, or is restarted, before.</summary>
    private void ScheduleDuringRun(TaskState task, ContainerState container, TimeSpan delay, Action action)
    {
        var (startedAt, restarts) = (container.StartedAt, container.RestartCount);
        state.EventQueue.Schedule(delay, () =>
        {
            if (task.IsDesired && container.IsRunning && container.StartedAt == startedAt && container.RestartCount == restarts)
            {
                action();
            }
        });
    }

    private void Exit(TaskState task, ContainerState container, int exitCode, string? reason)
    {
        if (ShouldRestart(container, exitCode))
        {
            container.Restart(state.Now);
            task.RecordChange();
            ScheduleRun(task, container);
        }
        else
        {
            End(task, container, exitCode, reason);
        }
    }

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html</summary>
    private bool ShouldRestart(ContainerState container, int exitCode) =>
        container.Definition?.RestartPolicy is { Enabled: true } policy
        && policy.IgnoredExitCodes?.Contains(exitCode) != true
        && state.Now - container.StartedAt >= TimeSpan.FromSeconds(policy.RestartAttemptPeriod ?? DefaultRestartAttemptPeriod);

    private void SetHealth(TaskState task, ContainerState container, HealthStatus health)
    {
        container.Health = health;
        task.RecordChange();
        StartReady(task);
        HealthChanged?.Invoke(task);
    }
}
