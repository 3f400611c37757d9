namespace EcsServiceConnect.Client.Testing;

/// <summary>Records every request, and applies the scripted faults before or after the ECS executes it.</summary>
internal sealed class FaultInjectingDispatcher(RequestDispatcher dispatcher, FaultStore faults, CallStore calls, TimeProvider clock)
{
    public ValueTask<InMemoryEcsResponse> DispatchAsync(InMemoryEcsRequest request, CancellationToken cancellationToken)
    {
        var received = new ReceivedRequest(request, clock.GetUtcNow());
        var applied = faults.TakeMatching(received);
        if (applied.Count > 0)
        {
            return ApplyFaultsAsync(request, received, applied, cancellationToken);
        }

        var response = dispatcher.Dispatch(request);
        calls.Add(received, response, applied);
        return ValueTask.FromResult(response);
    }

    private async ValueTask<InMemoryEcsResponse> ApplyFaultsAsync(
        InMemoryEcsRequest request, ReceivedRequest received, IReadOnlyList<FaultSetup> applied, CancellationToken cancellationToken)
    {
        InMemoryEcsResponse? response = null;
        try
        {
            await DelayAsync(applied, FaultKind.Delay, cancellationToken).ConfigureAwait(false);
            var created = Execute(request, received, applied[^1].Effect);
            await DelayAsync(applied, FaultKind.DelayResponse, cancellationToken).ConfigureAwait(false);
            return response = created;
        }
        finally
        {
            calls.Add(received, response, applied);
        }
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
