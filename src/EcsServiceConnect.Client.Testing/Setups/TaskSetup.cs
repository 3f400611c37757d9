using System.Diagnostics;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Sets up what happens to tasks that are launched in future. Without a setup, a task starts and runs until it is stopped.
/// </summary>
/// <remarks>
/// Each method sets up the outcome of the next <c>times</c> tasks. Whenever a task is launched, by a call or by a service, the first
/// outcome that applies to it is taken. Tasks that are already running, and those that are seeded, are not affected.
/// </remarks>
[DebuggerDisplay("{_criteria}")]
public sealed class TaskSetup
{
    private readonly InMemoryEcs _ecs;
    private readonly TaskCriteria _criteria;

    internal TaskSetup(InMemoryEcs ecs, TaskCriteria criteria)
    {
        _ecs = ecs;
        _criteria = criteria;
    }

    /// <summary>Lets tasks start, and then stop because their first essential container exits.</summary>
    /// <param name="exitCode">The exit code, 0 to 255; 137 is that of a container that was killed.</param>
    /// <param name="after">How long the task runs before. Null for not at all.</param>
    /// <param name="reason">The container's stop reason, such as <c>OutOfMemoryError: ...</c>; null for none.</param>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not from 0 to 255, <paramref name="after"/> is negative, or <paramref name="times"/> is less than
    /// 1.
    /// </exception>
    public TaskOutcomeSetup ExitWith(int exitCode, TimeSpan? after = null, string? reason = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateExit(exitCode, after, reason), times);

    /// <summary>Lets tasks stop before they start.</summary>
    /// <param name="reason">The stopped reason, such as <c>CannotPullContainerError: ...</c>.</param>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public TaskOutcomeSetup FailToStart(string reason, int times = 1) =>
        Add(TaskOutcomeSetup.CreateStartFailure(reason), times);

    /// <summary>
    /// Lets the health checks of the load balancer fail for tasks of services that have a target group: the service replaces them, once
    /// its grace period, <see cref="CreateServiceRequest.HealthCheckGracePeriodSeconds"/>, is over.
    /// </summary>
    /// <param name="after">How long the task runs before. Null for from the start.</param>
    /// <param name="reason">The reason in the service's event; null for <c>Health checks failed</c>.</param>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="after"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public TaskOutcomeSetup FailTargetHealthChecks(TimeSpan? after = null, string? reason = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateDelayed(TaskOutcomeKind.FailTargetHealthChecks, after, reason), times);

    /// <summary>Sets up what happens to one container of the tasks.</summary>
    /// <param name="name">The container's name. Tasks that have no such container are not affected.</param>
    /// <returns>A setup, whose methods add outcomes.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public ContainerSetup OnContainer(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ContainerSetup(this, name);
    }

    internal TaskOutcomeSetup Add(TaskOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return TaskOutcomeSetup.Add(_ecs.Scripts, new AddTaskOutcomeCommand(_criteria, outcome, times));
    }
}
