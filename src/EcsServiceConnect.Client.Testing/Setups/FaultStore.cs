using System.Collections.Immutable;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The scripted faults that are still to be applied, in the order in which they were set up.</summary>
internal sealed class FaultStore
{
    private ImmutableArray<FaultSetup> _faults = [];

    public void Add(FaultSetup fault) =>
        ImmutableInterlocked.Update(ref _faults, static (faults, added) => faults.Add(added), fault);

    public void Remove(FaultSetup fault) =>
        ImmutableInterlocked.Update(ref _faults, static (faults, removed) => faults.Remove(removed), fault);

    public void Clear() => ImmutableInterlocked.InterlockedExchange(ref _faults, []);

    /// <summary>Takes the faults that apply to a request: its delays, and the first other one.</summary>
    public IReadOnlyList<FaultSetup> TakeMatching(ReceivedRequest request)
    {
        List<FaultSetup>? taken = null;
        foreach (var fault in _faults)
        {
            if (!fault.TryTake(request))
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
