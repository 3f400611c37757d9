using System.Diagnostics;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Sets up what happens to one container of tasks that are launched in future. Without a setup, a container runs until its task is
/// stopped; one that others wait for with <c>COMPLETE</c> or <c>SUCCESS</c> exits with 0 soon after its start.
/// </summary>
/// <remarks>Each method sets up the outcome of the next <c>times</c> tasks that have the container.</remarks>
[DebuggerDisplay("container {_name,nq}")]
public sealed class ContainerSetup
{
    private readonly TaskSetup _tasks;
    private readonly string _name;

    internal ContainerSetup(TaskSetup tasks, string name)
    {
        _tasks = tasks;
        _name = name;
    }

    /// <summary>
    /// Lets the container exit. If it is essential, its task stops; otherwise the other containers keep running. A container with a
    /// restart policy, <see cref="ContainerDefinition.RestartPolicy"/>, is started again where the policy allows it, and exits again.
    /// </summary>
    /// <param name="exitCode">The exit code, 0 to 255; 137 is that of a container that was killed.</param>
    /// <param name="after">How long the container runs before. Null for not at all.</param>
    /// <param name="reason">The container's stop reason, such as <c>OutOfMemoryError: ...</c>; null for none.</param>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not from 0 to 255, <paramref name="after"/> is negative, or <paramref name="times"/> is less than
    /// 1.
    /// </exception>
    public TaskOutcomeSetup ExitWith(int exitCode, TimeSpan? after = null, string? reason = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateExit(exitCode, after, reason), times);

    /// <summary>
    /// Lets the container's health checks fail. It is UNHEALTHY after as many failed checks as its definition asks for, by the clock:
    /// with the defaults, the third one, 90 seconds after a start. A service replaces the task if the container is essential.
    /// </summary>
    /// <param name="after">How long the container runs before its checks begin to fail. Null for from the start.</param>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed. It has no effect on a container without a health check.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="after"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public TaskOutcomeSetup FailHealthChecks(TimeSpan? after = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateDelayed(TaskOutcomeKind.FailHealthChecks, after, reason: null), times);

    /// <summary>
    /// Lets the container ignore the signal to stop: it is killed after its stop timeout, <see cref="ContainerDefinition.StopTimeout"/>
    /// or 30 seconds, and has the exit code 137.
    /// </summary>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public TaskOutcomeSetup IgnoreStopSignal(int times = 1) => Add(new TaskOutcome(TaskOutcomeKind.IgnoreStopSignal), times);

    /// <summary>
    /// Lets the agent of ECS Exec in the container end: <c>ExecuteCommandAgent</c> is <c>STOPPED</c>, and commands cannot be run in the
    /// container.
    /// </summary>
    /// <param name="after">How long the agent runs before. Null for not at all.</param>
    /// <param name="reason">The agent's reason, such as <c>Received Container Stopped event</c>; null for none.</param>
    /// <param name="times">The number of tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, which can be removed. It has no effect on tasks that are launched without ECS Exec.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="after"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public TaskOutcomeSetup StopExecAgent(TimeSpan? after = null, string? reason = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateDelayed(TaskOutcomeKind.StopExecAgent, after, reason), times);

    private TaskOutcomeSetup Add(TaskOutcome outcome, int times) => _tasks.Add(outcome with { Container = _name }, times);
}
