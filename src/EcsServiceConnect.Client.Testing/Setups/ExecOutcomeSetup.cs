using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What happens to future commands or sessions of ECS Exec. Keep it to see how often it was applied, or to remove it.
/// </summary>
[DebuggerDisplay("{AppliedCount} applied, {RemainingCount} remaining")]
public sealed class ExecOutcomeSetup : ICountedSetup
{
    private readonly ExecSetupStore _store;
    private readonly Func<ExecCommandInvocation, bool> _isMatch;
    private readonly UsageCounter _usage;

    internal ExecOutcomeSetup(ExecSetupStore store, bool isExact, Func<ExecCommandInvocation, bool> isMatch, ExecOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _store = store;
        _isMatch = isMatch;
        _usage = new UsageCounter(times);
        IsExact = isExact;
        Outcome = outcome;
    }

    /// <summary>The number of commands or sessions that it was applied to.</summary>
    public int AppliedCount => _usage.AppliedCount;

    /// <summary>
    /// The number of commands or sessions that it is still to be applied to, unless it is removed; stays
    /// <see cref="InMemoryEcs.Unlimited"/> if there is no limit.
    /// </summary>
    public int RemainingCount => _usage.RemainingCount;

    /// <summary>Whether it is for a command by its exact text.</summary>
    internal bool IsExact { get; }

    internal ExecOutcome Outcome { get; }

    /// <summary>Removes it. It is not applied to any more commands or sessions.</summary>
    public void Remove()
    {
        _usage.Clear();
        _store.Remove(this);
    }

    /// <summary>Takes it once, if it applies.</summary>
    internal bool TryTake(ExecCommandInvocation invocation) => _isMatch(invocation) && _usage.TryTake();
}
