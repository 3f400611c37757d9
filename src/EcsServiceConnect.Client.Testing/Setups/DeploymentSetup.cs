using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Sets up how future deployments of a service fail.</summary>
/// <remarks>
/// Each method applies to the next <c>times</c> deployments: none of their tasks keeps running. The ECS reacts as Amazon ECS does: with
/// the deployment circuit breaker the deployment fails and may be rolled back, which is one more deployment; without it the service
/// keeps trying. Deployments that have already started, and those that are seeded, are not affected.
/// </remarks>
[DebuggerDisplay("service {_service,nq}")]
public sealed class DeploymentSetup
{
    private readonly InMemoryEcs _ecs;
    private readonly string _service;

    internal DeploymentSetup(InMemoryEcs ecs, string service)
    {
        _ecs = ecs;
        _service = service;
    }

    /// <summary>Lets deployments fail because none of their tasks starts.</summary>
    /// <param name="reason">The stopped reason of the tasks, such as <c>CannotPullContainerError: ...</c>.</param>
    /// <param name="times">The number of deployments; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome. Once it is removed, further tasks start.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public TaskOutcomeSetup Fail(string reason, int times = 1) => Add(TaskOutcomeSetup.CreateStartFailure(reason), times);

    /// <summary>Lets deployments fail because each of their tasks starts and then stops.</summary>
    /// <param name="exitCode">The exit code of the first essential container, 0 to 255.</param>
    /// <param name="after">How long each task runs before. Null for not at all.</param>
    /// <param name="reason">The container's stop reason, such as <c>OutOfMemoryError: ...</c>; null for none.</param>
    /// <param name="times">The number of deployments; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome. Once it is removed, further tasks keep running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not from 0 to 255, <paramref name="after"/> is negative, or <paramref name="times"/> is less than
    /// 1.
    /// </exception>
    public TaskOutcomeSetup ExitWith(int exitCode = 1, TimeSpan? after = null, string? reason = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateExit(exitCode, after, reason), times);

    private TaskOutcomeSetup Add(TaskOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return TaskOutcomeSetup.Add(_ecs.Scripts, new AddDeploymentOutcomeCommand(_service, outcome, times));
    }
}
