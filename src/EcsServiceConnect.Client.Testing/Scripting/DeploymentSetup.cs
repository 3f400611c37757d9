namespace EcsServiceConnect.Client.Testing;

/// <summary>Some deployments that are still to begin, and how they are to fail.</summary>
/// <remarks>
/// Each method scripts the next <c>times</c> deployments: none of their tasks stays up. What follows is what ECS makes of that: with
/// the deployment circuit breaker the deployment fails and may be rolled back, which is one more deployment; without it the service
/// tries again and again. Deployments that have begun already, and those that are seeded, are left alone.
/// </remarks>
public sealed class DeploymentSetup
{
    private readonly EcsState _state;
    private readonly Func<ServiceState, bool> _predicate;

    internal DeploymentSetup(EcsState state, Func<ServiceState, bool> predicate)
    {
        _state = state;
        _predicate = predicate;
    }

    /// <summary>Lets deployments fail because no task of theirs starts.</summary>
    /// <param name="reason">The stopped reason of their tasks, such as <c>CannotPullContainerError: ...</c>.</param>
    /// <param name="times">How many deployments; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, to take it back: tasks that are launched from then on start.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public TaskOutcomeSetup Fail(string reason, int times = 1) => Add(TaskOutcomeSetup.CreateStartFailure(reason), times);

    /// <summary>Lets deployments fail because every task of theirs starts and ends again.</summary>
    /// <param name="exitCode">The exit code of the first essential container, 0 to 255.</param>
    /// <param name="after">How long each task runs before that. Null for not at all.</param>
    /// <param name="times">How many deployments; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, to take it back: tasks that are launched from then on keep running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not one, <paramref name="after"/> less than zero, or <paramref name="times"/> less than 1.
    /// </exception>
    public TaskOutcomeSetup ExitWith(int exitCode = 1, TimeSpan? after = null, int times = 1) =>
        Add(TaskOutcomeSetup.CreateExit(exitCode, after, reason: null), times);

    private TaskOutcomeSetup Add(TaskOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_state.SyncRoot)
        {
            _state.EventQueue.RunDue();
            var begun = _state.Clusters.All
                .SelectMany(static cluster => cluster.Services.Values)
                .SelectMany(static service => service.Deployments);
            var failing = new DeploymentFailurePolicy(_predicate, begun, times);
            return TaskOutcomeSetup.Add(_state, failing.ShouldFail, outcome, InMemoryEcs.Unlimited);
        }
    }
}
