using System.Collections.Immutable;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The scripted faults that still wait for calls, in the order in which they were scripted.</summary>
internal sealed class FaultStore
{
    private ImmutableArray<ScriptedFault> _faults = [];

    public void Add(ScriptedFault fault) =>
        ImmutableInterlocked.Update(ref _faults, static (faults, added) => faults.Add(added), fault);

    public void Remove(ScriptedFault fault) =>
        ImmutableInterlocked.Update(ref _faults, static (faults, removed) => faults.Remove(removed), fault);

    public void Clear() => ImmutableInterlocked.InterlockedExchange(ref _faults, []);

    /// <summary>The delays that a call meets, and the first fault that settles it.</summary>
    public IReadOnlyList<ScriptedFault> TakeMatching(ReceivedRequest call)
    {
        List<ScriptedFault>? taken = null;
        foreach (var fault in _faults)
        {
            if (!fault.TryTake(call))
            {
                continue;
            }

            (taken ??= []).Add(fault);
            if (fault.RemainingCount == 0)
            {
                Remove(fault);
            }

            if (fault.Effect.IsFinal)
            {
                break;
            }
        }

        return taken is null ? [] : taken;
    }
}
