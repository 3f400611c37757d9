using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What functions of lifecycle hooks return in future calls. Keep it to see how often it was applied, or to remove it.
/// </summary>
[DebuggerDisplay("{AppliedCount} applied, {RemainingCount} remaining")]
public sealed class LifecycleHookOutcomeSetup : ICountedSetup
{
    private readonly EcsState _state;
    private readonly LifecycleHookPolicy _policy;
    private readonly Action _remove;

    private LifecycleHookOutcomeSetup(EcsState state, LifecycleHookPolicy policy, Action remove)
    {
        _state = state;
        _policy = policy;
        _remove = remove;
    }

    /// <summary>The number of calls that it was applied to.</summary>
    public int AppliedCount
    {
        get
        {
            lock (_state.SyncRoot)
            {
                return _policy.AppliedCount;
            }
        }
    }

    /// <summary>
    /// The number of calls that it is still to be applied to, unless it is removed; stays <see cref="InMemoryEcs.Unlimited"/> if there is no
    /// limit.
    /// </summary>
    public int RemainingCount
    {
        get
        {
            lock (_state.SyncRoot)
            {
                return _policy.RemainingCount;
            }
        }
    }

    /// <summary>Removes it. It is not applied to any more calls.</summary>
    public void Remove() => _remove();

    /// <summary>Adds outcomes that are data.</summary>
    internal static LifecycleHookOutcomeSetup Add(ScriptExecutor scripts, AddHookOutcomeCommand command)
    {
        lock (scripts.State.SyncRoot)
        {
            scripts.Execute(command);
            var (id, policy) = scripts.State.LifecycleHooks.Last;
            return new LifecycleHookOutcomeSetup(
                scripts.State, policy, () => scripts.Execute(new RemoveHookOutcomeCommand(id.GetValueOrDefault())));
        }
    }

    /// <summary>Adds outcomes that a method of the test decides.</summary>
    internal static LifecycleHookOutcomeSetup Add(EcsState state, LifecycleHookPolicy policy)
    {
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            state.LifecycleHooks.Add(policy);
            return new LifecycleHookOutcomeSetup(state, policy, () => Remove(state, policy));
        }
    }

    private static void Remove(EcsState state, LifecycleHookPolicy policy)
    {
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            state.LifecycleHooks.Remove(policy);
        }
    }
}
