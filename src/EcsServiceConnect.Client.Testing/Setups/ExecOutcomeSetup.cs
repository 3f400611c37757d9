namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What happens to future commands or sessions of ECS Exec. Keep it to see how often it was applied, or to remove it.
/// </summary>
public sealed class ExecOutcomeSetup
{
    private readonly Lock _lock = new();
    private readonly ExecSetupStore _store;
    private readonly Func<ExecCommandInvocation, bool> _isMatch;
    private int _remainingCount;
    private int _appliedCount;

    internal ExecOutcomeSetup(ExecSetupStore store, bool isExact, Func<ExecCommandInvocation, bool> isMatch, ExecOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _store = store;
        _isMatch = isMatch;
        _remainingCount = times;
        IsExact = isExact;
        Outcome = outcome;
    }

    /// <summary>The number of commands or sessions that it was applied to.</summary>
    public int AppliedCount
    {
        get
        {
            lock (_lock)
            {
                return _appliedCount;
            }
        }
    }

    /// <summary>
    /// The number of commands or sessions that it is still to be applied to, unless it is removed; stays
    /// <see cref="InMemoryEcs.Unlimited"/> if there is no limit.
    /// </summary>
    public int RemainingCount
    {
        get
        {
            lock (_lock)
            {
                return _remainingCount;
            }
        }
    }

    /// <summary>Whether it is for a command by its exact text.</summary>
    internal bool IsExact { get; }

    internal ExecOutcome Outcome { get; }

    /// <summary>Removes it. It is not applied to any more commands or sessions.</summary>
    public void Remove()
    {
        lock (_lock)
        {
            _remainingCount = 0;
        }

        _store.Remove(this);
    }

    /// <summary>Takes it once, if it applies.</summary>
    internal bool TryTake(ExecCommandInvocation invocation)
    {
        // The test's own condition runs outside of the lock.
        if (!_isMatch(invocation))
        {
            return false;
        }

        lock (_lock)
        {
            if (_remainingCount == 0)
            {
                return false;
            }

            _appliedCount++;
            _remainingCount -= _remainingCount == InMemoryEcs.Unlimited ? 0 : 1;
            return true;
        }
    }
}
