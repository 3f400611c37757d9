using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>
/// The latest events of the ECS, for all who read them. Events are made and kept from the first reader on, so that one that has lost its
/// connection can go on where it was.
/// </summary>
internal sealed class EventStore(InMemoryEcs ecs, IHostApplicationLifetime lifetime)
{
    /// <summary>The number of events that are kept.</summary>
    public const int MaxEvents = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<LoggedEvent> _events = new();
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastId;
    private bool _isStarted;

    /// <summary>Starts to keep events, unless that has begun.</summary>
    /// <returns>The number of the latest event; 0 before the first one.</returns>
    public long Start()
    {
        lock (_lock)
        {
            if (!_isStarted)
            {
                _isStarted = true;
                _ = KeepAsync(ecs.Events.Subscribe());
            }

            return _lastId;
        }
    }

    /// <summary>Gets the kept events after a number, and what completes when there are more.</summary>
    public (IReadOnlyList<LoggedEvent> Events, Task Arrival) GetAfter(long id)
    {
        lock (_lock)
        {
            return ([.. _events.Where(logged => logged.Id > id)], _arrival.Task);
        }
    }

    private async Task KeepAsync(EcsEventSubscription subscription)
    {
        using (subscription)
        {
            try
            {
                await foreach (var ecsEvent in subscription.WithCancellation(lifetime.ApplicationStopping).ConfigureAwait(false))
                {
                    Add(EcsJson.SerializeToUtf8Bytes(ecsEvent));
                }
            }
            catch (OperationCanceledException)
            {
                // The server stops.
            }
        }
    }

    private void Add(byte[] json)
    {
        TaskCompletionSource arrival;
        lock (_lock)
        {
            _events.Enqueue(new LoggedEvent(++_lastId, json));
            if (_events.Count > MaxEvents)
            {
                _events.Dequeue();
            }

            (arrival, _arrival) = (_arrival, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        arrival.SetResult();
    }
}
