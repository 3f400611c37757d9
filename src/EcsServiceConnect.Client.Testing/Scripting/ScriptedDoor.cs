namespace EcsServiceConnect.Client.Testing;

/// <summary>Stands before the wire door: records every call, and applies the faults that were scripted for it.</summary>
internal sealed class ScriptedDoor(WireDoor door, FaultList faults, CallLog calls, TimeProvider clock)
{
    public ValueTask<InMemoryEcsResponse> AnswerAsync(InMemoryEcsRequest request, CancellationToken cancellationToken)
    {
        var call = new ReceivedCall(request, clock.GetUtcNow());
        var applied = faults.TakeFor(call);
        if (applied.Count > 0)
        {
            return PlayAsync(request, call, applied, cancellationToken);
        }

        var answer = door.Answer(request);
        calls.Add(call, answer, applied);
        return ValueTask.FromResult(answer);
    }

    private async ValueTask<InMemoryEcsResponse> PlayAsync(
        InMemoryEcsRequest request, ReceivedCall call, IReadOnlyList<ScriptedFault> applied, CancellationToken cancellationToken)
    {
        InMemoryEcsResponse? answer = null;
        try
        {
            await WaitAsync(applied, FaultKind.Delay, cancellationToken).ConfigureAwait(false);
            var settled = Settle(request, call, applied[^1].Effect);
            await WaitAsync(applied, FaultKind.DelayAnswer, cancellationToken).ConfigureAwait(false);
            return answer = settled;
        }
        finally
        {
            calls.Add(call, answer, applied);
        }
    }

    private InMemoryEcsResponse Settle(InMemoryEcsRequest request, ReceivedCall call, FaultEffect last)
    {
        switch (last.Kind)
        {
            case FaultKind.Answer:
                return last.MakeAnswer!(call, door);
            case FaultKind.RefuseConnection:
                return InMemoryEcsResponse.Refused;
            case FaultKind.DropAnswer:
                door.Answer(request);
                return InMemoryEcsResponse.Broken;
            default:
                return door.Answer(request);
        }
    }

    private async ValueTask WaitAsync(IReadOnlyList<ScriptedFault> applied, FaultKind kind, CancellationToken cancellationToken)
    {
        foreach (var fault in applied)
        {
            if (fault.Effect.Kind == kind)
            {
                await Task.Delay(fault.Effect.Time, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
