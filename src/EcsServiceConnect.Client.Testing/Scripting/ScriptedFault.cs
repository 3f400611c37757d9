namespace EcsServiceConnect.Client.Testing;

/// <summary>A fault that waits for its calls. Keep it to see how often it was applied, to take it back, or to go on after it.</summary>
public sealed class ScriptedFault
{
    private readonly Lock _gate = new();
    private readonly FaultList _list;
    private readonly CallScript _script;
    private int _remaining;
    private int _applied;

    internal ScriptedFault(FaultList list, CallScript script, FaultEffect effect, int times)
    {
        _list = list;
        _script = script;
        Effect = effect;
        _remaining = times;
    }

    /// <summary>How many calls it was applied to.</summary>
    public int Applied
    {
        get
        {
            lock (_gate)
            {
                return _applied;
            }
        }
    }

    /// <summary>How many calls it still waits for; stays <see cref="InMemoryEcs.Always"/> if it has no end.</summary>
    public int Remaining
    {
        get
        {
            lock (_gate)
            {
                return _remaining;
            }
        }
    }

    /// <summary>
    /// The calls that it was scripted for, to say what comes after it: <c>ecs.On("RunTask").Throttle(2).Then.DropAnswer()</c>.
    /// </summary>
    public CallScript Then => _script;

    internal FaultEffect Effect { get; }

    /// <summary>Takes the fault back; calls that it was applied to already are not changed.</summary>
    public void Remove()
    {
        lock (_gate)
        {
            _remaining = 0;
        }

        _list.Remove(this);
    }

    /// <summary>Shows the operation and the fault, such as <c>RunTask: Throttle</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{_script.Name}: {Effect.Name}";

    /// <summary>Whether the call is one that it waits for; if so, it waits for one less.</summary>
    internal bool TryTake(ReceivedCall call)
    {
        // What the test wrote is asked outside of the lock.
        if (!_script.Matches(call))
        {
            return false;
        }

        lock (_gate)
        {
            if (_remaining == 0)
            {
                return false;
            }

            _applied++;
            _remaining -= _remaining == InMemoryEcs.Always ? 0 : 1;
            return true;
        }
    }
}
