namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Reads the events of a sequence for a tracker, while it has a subscriber.</summary>
#pragma warning disable CA1001 // A source without timer and linked tokens holds nothing that must be disposed of.
internal sealed class EventReader(IAsyncEnumerable<EcsEvent>? events, Action<EcsEvent> report)
#pragma warning restore CA1001
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _reading;
    private int _watcherCount;

    public void Enter()
    {
        lock (_lock)
        {
            _watcherCount++;
            if (_watcherCount == 1 && events is not null)
            {
                _reading = new CancellationTokenSource();
                _ = ReadAsync(events, _reading.Token);
            }
        }
    }

    public void Leave()
    {
        CancellationTokenSource? reading = null;
        lock (_lock)
        {
            _watcherCount--;
            if (_watcherCount == 0)
            {
                (reading, _reading) = (_reading, null);
            }
        }

        reading?.Cancel();
    }

    private async Task ReadAsync(IAsyncEnumerable<EcsEvent> sequence, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var ecsEvent in sequence.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                report(ecsEvent);
            }
        }
#pragma warning disable CA1031 // The sequence is the caller's. Whatever ends it, the polls go on.
        catch
        {
            // Nothing depends on events.
        }
#pragma warning restore CA1031
    }
}
