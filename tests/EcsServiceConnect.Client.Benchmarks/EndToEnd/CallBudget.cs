namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>A number of calls that concurrent callers share.</summary>
internal sealed class CallBudget
{
    private int _left;

    public CallBudget(int calls)
    {
        _left = calls;
    }

    /// <summary>Takes one call; false if none is left.</summary>
    public bool TryTake() => Interlocked.Decrement(ref _left) >= 0;
}
