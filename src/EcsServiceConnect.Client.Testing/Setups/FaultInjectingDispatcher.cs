namespace EcsServiceConnect.Client.Testing;

/// <summary>Records every request as it arrives, and applies the scripted faults before or after the ECS executes it.</summary>
internal sealed class FaultInjectingDispatcher(
    RequestDispatcher dispatcher, OperationIndex operations, FaultStore faults, CallStore calls, TimeProvider clock)
{
    public ValueTask<InMemoryEcsResponse> DispatchAsync(InMemoryEcsRequest request, CancellationToken cancellationToken)
    {
        var received = new ReceivedRequest(request, clock.GetUtcNow(), operations);
        var applied = faults.TakeMatching(received);
        var call = calls.Add(received, applied);
        if (applied.Count > 0)
        {
            return ApplyFaultsAsync(request, call, cancellationToken);
        }

        var response = dispatcher.Dispatch(request);
        call.Complete(response);
        return ValueTask.FromResult(response);
    }

    private async ValueTask<InMemoryEcsResponse> ApplyFaultsAsync(
        InMemoryEcsRequest request, RecordedCall call, CancellationToken cancellationToken)
    {
        await DelayAsync(call.Faults, FaultKind.Delay, cancellationToken).ConfigureAwait(false);
        var response = Execute(request, call, call.Faults[^1].Effect);
        await DelayAsync(call.Faults, FaultKind.DelayResponse, cancellationToken).ConfigureAwait(false);
        call.Complete(response);
        return response;
    }

    private InMemoryEcsResponse Execute(InMemoryEcsRequest request, ReceivedRequest received, FaultEffect effect)
    {
        switch (effect.Kind)
        {
            case FaultKind.Respond:
                return effect.CreateResponse!(received, dispatcher);
            case FaultKind.RefuseConnection:
                return InMemoryEcsResponse.Refused;
            case FaultKind.DropResponse:
                dispatcher.Dispatch(request);
                return InMemoryEcsResponse.Reset;
            default:
                return dispatcher.Dispatch(request);
        }
    }

    private async ValueTask DelayAsync(IReadOnlyList<FaultSetup> applied, FaultKind kind, CancellationToken cancellationToken)
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
