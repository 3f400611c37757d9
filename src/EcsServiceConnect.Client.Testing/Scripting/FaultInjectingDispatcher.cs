namespace EcsServiceConnect.Client.Testing;

/// <summary>Stands before the wire door: records every call, and applies the faults that were scripted for it.</summary>
internal sealed class FaultInjectingDispatcher(RequestDispatcher door, FaultStore faults, CallStore calls, TimeProvider clock)
{
    public ValueTask<InMemoryEcsResponse> DispatchAsync(InMemoryEcsRequest request, CancellationToken cancellationToken)
    {
        var call = new ReceivedRequest(request, clock.GetUtcNow());
        var applied = faults.TakeMatching(call);
        if (applied.Count > 0)
        {
            return ApplyFaultsAsync(request, call, applied, cancellationToken);
        }

        var answer = door.Dispatch(request);
        calls.Add(call, answer, applied);
        return ValueTask.FromResult(answer);
    }

    private async ValueTask<InMemoryEcsResponse> ApplyFaultsAsync(
        InMemoryEcsRequest request, ReceivedRequest call, IReadOnlyList<ScriptedFault> applied, CancellationToken cancellationToken)
    {
        InMemoryEcsResponse? answer = null;
        try
        {
            await WaitAsync(applied, FaultKind.Delay, cancellationToken).ConfigureAwait(false);
            var settled = Execute(request, call, applied[^1].Effect);
            await WaitAsync(applied, FaultKind.DelayResponse, cancellationToken).ConfigureAwait(false);
            return answer = settled;
        }
        finally
        {
            calls.Add(call, answer, applied);
        }
    }

    private InMemoryEcsResponse Execute(InMemoryEcsRequest request, ReceivedRequest call, FaultEffect last)
    {
        switch (last.Kind)
        {
            case FaultKind.Respond:
                return last.CreateResponse!(call, door);
            case FaultKind.RefuseConnection:
                return InMemoryEcsResponse.Refused;
            case FaultKind.DropResponse:
                door.Dispatch(request);
                return InMemoryEcsResponse.Reset;
            default:
                return door.Dispatch(request);
        }
    }

    private async ValueTask WaitAsync(IReadOnlyList<ScriptedFault> applied, FaultKind kind, CancellationToken cancellationToken)
    {
        foreach (var fault in applied)
        {
            if (fault.Effect.Kind == kind)
            {
                await Task.Delay(fault.Effect.Delay, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
