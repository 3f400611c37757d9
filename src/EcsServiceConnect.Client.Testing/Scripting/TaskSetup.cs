namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Some tasks that are still to be launched, and what is to become of them. Without a script, a task starts and runs until it is
/// stopped.
/// </summary>
/// <remarks>
/// Each method scripts the outcome of the next <c>times</c> tasks. For every task that is launched, by a call or by a service, the first
/// outcome that waits for it is taken. Tasks that run already, and those that are seeded, are left alone.
/// </remarks>
public sealed class TaskSetup
{
    private readonly EcsState _state;
    private readonly Func<TaskTemplate, bool> _predicate;

    internal TaskSetup(EcsState state, Func<TaskTemplate, bool> predicate)
    {
        _state = state;
        _predicate = predicate;
    }

    /// <summary>Lets tasks start, and then end because their first essential container exits.</summary>
    /// <param name="exitCode">The exit code, 0 to 255; 137 is that of a container that was killed.</param>
    /// <param name="after">How long the task runs before that. Null for not at all.</param>
    /// <param name="reason">What ECS says of the container's end, such as <c>OutOfMemoryError: ...</c>; null for nothing.</param>
    /// <param name="times">How many tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, to take it back.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not one, <paramref name="after"/> less than zero, or <paramref name="times"/> less than 1.
    /// </exception>
    public TaskOutcomeSetup ExitWith(int exitCode, TimeSpan? after = null, string? reason = null, int times = 1) =>
        TaskOutcomeSetup.Add(_state, _predicate, TaskOutcomeSetup.CreateExit(exitCode, after, reason), times);

    /// <summary>Lets tasks stop before they start.</summary>
    /// <param name="reason">The stopped reason, such as <c>CannotPullContainerError: ...</c>.</param>
    /// <param name="times">How many tasks; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The outcome, to take it back.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public TaskOutcomeSetup FailToStart(string reason, int times = 1) =>
        TaskOutcomeSetup.Add(_state, _predicate, TaskOutcomeSetup.CreateStartFailure(reason), times);
}
