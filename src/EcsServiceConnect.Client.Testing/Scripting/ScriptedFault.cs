namespace EcsServiceConnect.Client.Testing;

/// <summary>A fault that waits for its calls. Keep it to see how often it was applied, to take it back, or to go on after it.</summary>
public sealed class ScriptedFault
{
    private readonly Lock _gate = new();
    private readonly FaultStore _list;
    private readonly OperationSetup _setup;
    private int _remainingCount;
    private int _appliedCount;

    internal ScriptedFault(FaultStore list, OperationSetup setup, FaultEffect effect, int times)
    {
        _list = list;
        _setup = setup;
        Effect = effect;
        _remainingCount = times;
    }

    /// <summary>How many calls it was applied to.</summary>
    public int AppliedCount
    {
        get
        {
            lock (_gate)
            {
                return _appliedCount;
            }
        }
    }

    /// <summary>How many calls it still waits for; stays <see cref="InMemoryEcs.Unlimited"/> if it has no end.</summary>
    public int RemainingCount
    {
        get
        {
            lock (_gate)
            {
                return _remainingCount;
            }
        }
    }

    /// <summary>
    /// The calls that it was scripted for, to say what comes after it: <c>ecs.On("RunTask").Throttle(2).Then.DropResponse()</c>.
    /// </summary>
    public OperationSetup Then => _setup;

    internal FaultEffect Effect { get; }

    /// <summary>Takes the fault back; calls that it was applied to already are not changed.</summary>
    public void Remove()
    {
        lock (_gate)
        {
            _remainingCount = 0;
        }

        _list.Remove(this);
    }

    /// <summary>Shows the operation and the fault, such as <c>RunTask: Throttle</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{_setup.Name}: {Effect.Name}";

    /// <summary>Whether the call is one that it waits for; if so, it waits for one less.</summary>
    internal bool TryTake(ReceivedRequest call)
    {
        // What the test wrote is asked outside of the lock.
        if (!_setup.IsMatch(call))
        {
            return false;
        }

        lock (_gate)
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
