namespace EcsServiceConnect.Client.Testing;

/// <summary>An outcome that waits for its tasks. Keep it to take it back.</summary>
public sealed class ScriptedOutcome
{
    private readonly EcsState _state;
    private readonly TaskOutcomeRule _rule;

    private ScriptedOutcome(EcsState state, TaskOutcomeRule rule)
    {
        _state = state;
        _rule = rule;
    }

    /// <summary>Takes the outcome back; tasks that were launched already keep it.</summary>
    public void Remove()
    {
        lock (_state.Gate)
        {
            _state.TaskOutcomes.Remove(_rule);
        }
    }

    internal static ScriptedOutcome Add(EcsState state, Func<TaskOrder, bool> isMeant, TaskOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var rule = new TaskOutcomeRule(isMeant, outcome, times == InMemoryEcs.Always ? null : times);
        lock (state.Gate)
        {
            state.TaskOutcomes.Add(rule);
        }

        return new ScriptedOutcome(state, rule);
    }

    internal static TaskOutcome Exit(int exitCode, TimeSpan? after, string? reason)
    {
        CheckExitCode(exitCode);
        ArgumentOutOfRangeException.ThrowIfLessThan(after.GetValueOrDefault(), TimeSpan.Zero, nameof(after));
        return new TaskOutcome(exitCode, reason, after, Starts: true);
    }

    internal static TaskOutcome NoStart(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new TaskOutcome(ExitCode: null, reason, After: null, Starts: false);
    }

    internal static void CheckExitCode(int? exitCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exitCode.GetValueOrDefault(), 0, nameof(exitCode));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode.GetValueOrDefault(), 255, nameof(exitCode));
    }
}
