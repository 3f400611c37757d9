namespace EcsServiceConnect.Client.Testing;

/// <summary>Counts how often a setup is applied, up to a number of times. It can be used from several threads at once.</summary>
/// <param name="times">The number of times; <see cref="InMemoryEcs.Unlimited"/> for no limit.</param>
internal sealed class UsageCounter(int times)
{
    private readonly Lock _lock = new();
    private int _remainingCount = times;
    private int _appliedCount;

    /// <summary>How often the setup was applied.</summary>
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

    /// <summary>How often the setup is still to be applied; stays <see cref="InMemoryEcs.Unlimited"/> if there is no limit.</summary>
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

    /// <summary>Counts one more time, unless the setup is used up.</summary>
    public bool TryTake()
    {
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

    /// <summary>Uses the setup up.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _remainingCount = 0;
        }
    }
}
