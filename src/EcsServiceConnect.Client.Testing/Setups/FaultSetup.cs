namespace EcsServiceConnect.Client.Testing;

/// <summary>A fault for future requests. Keep it to see how often it was applied, to remove it, or to set up what follows it.</summary>
public sealed class FaultSetup : ICountedSetup
{
    private readonly FaultStore _faults;
    private readonly OperationSetup _setup;
    private readonly UsageCounter _usage;

    internal FaultSetup(FaultStore faults, OperationSetup setup, FaultEffect effect, int times)
    {
        _faults = faults;
        _setup = setup;
        Effect = effect;
        _usage = new UsageCounter(times);
    }

    /// <summary>The number of requests that it was applied to.</summary>
    public int AppliedCount => _usage.AppliedCount;

    /// <summary>
    /// The number of requests that it is still to be applied to; stays <see cref="InMemoryEcs.Unlimited"/> if there is no limit.
    /// </summary>
    public int RemainingCount => _usage.RemainingCount;

    /// <summary>
    /// The setup that it was made by, to set up the next fault: <c>ecs.On("RunTask").Throttle(2).Then.DropResponse()</c>.
    /// </summary>
    public OperationSetup Then => _setup;

    internal FaultEffect Effect { get; }

    /// <summary>Removes the fault. It is not applied to any more requests.</summary>
    public void Remove()
    {
        _usage.Clear();
        _faults.Remove(this);
    }

    /// <summary>Shows the operation and the fault, such as <c>RunTask: Throttle</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{_setup.Name}: {Effect.Name}";

    /// <summary>Takes the fault once, if it applies to a request.</summary>
    internal bool TryTake(ReceivedRequest request) => _setup.IsMatch(request) && _usage.TryTake();
}
