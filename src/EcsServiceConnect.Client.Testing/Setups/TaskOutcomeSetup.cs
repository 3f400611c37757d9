namespace EcsServiceConnect.Client.Testing;

/// <summary>An outcome that is set up for future tasks. Keep it to remove it.</summary>
public sealed class TaskOutcomeSetup
{
    private readonly EcsState _state;
    private readonly TaskOutcomePolicy _rule;

    private TaskOutcomeSetup(EcsState state, TaskOutcomePolicy rule)
    {
        _state = state;
        _rule = rule;
    }

    /// <summary>Removes the outcome. Tasks that have already been launched keep it.</summary>
    public void Remove()
    {
        lock (_state.SyncRoot)
        {
            _state.TaskOutcomes.Remove(_rule);
        }
    }

    internal static TaskOutcomeSetup Add(EcsState state, Func<TaskTemplate, bool> predicate, TaskOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var rule = new TaskOutcomePolicy(predicate, outcome, times == InMemoryEcs.Unlimited ? null : times);
        lock (state.SyncRoot)
        {
            state.TaskOutcomes.Add(rule);
        }

        return new TaskOutcomeSetup(state, rule);
    }

    internal static TaskOutcome CreateExit(int exitCode, TimeSpan? after, string? reason)
    {
        ValidateExitCode(exitCode);
        ArgumentOutOfRangeException.ThrowIfLessThan(after.GetValueOrDefault(), TimeSpan.Zero, nameof(after));
        return new TaskOutcome(exitCode, reason, after, CanStart: true);
    }

    internal static TaskOutcome CreateStartFailure(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new TaskOutcome(ExitCode: null, reason, RunDuration: null, CanStart: false);
    }

    internal static void ValidateExitCode(int? exitCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exitCode.GetValueOrDefault(), 0, nameof(exitCode));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode.GetValueOrDefault(), 255, nameof(exitCode));
    }
}
